import { FluentBundle, type FluentVariable } from '@fluent/bundle';
import first from 'virtual:messages/first';
import { unpacked } from './unpacked';

/** A language of the screens. */
export type Lang = 'ru' | 'en';

/** The values that a message names. */
export type Args = Record<string, FluentVariable>;

/** What the first screens do not say comes when it is needed, a language at a time. */
const REST = {
  ru: () => import('virtual:messages/ru'),
  en: () => import('virtual:messages/en'),
} as const satisfies Record<Lang, unknown>;

const bundles: Partial<Record<Lang, FluentBundle>> = {};
const loading: Partial<Record<Lang, Promise<void>>> = {};
const whole = new Set<Lang>();

/** The messages of a language, as far as they are here. */
function bundleIn(lang: Lang): FluentBundle {
  return (bundles[lang] ??= bundleOf(lang));
}

function bundleOf(lang: Lang): FluentBundle {
  // Isolating marks around values would stay in copied text and in the papers.
  const bundle = new FluentBundle(lang, { useIsolating: false });
  bundle.addResource(unpacked(first[lang]));
  return bundle;
}

/** Brings every message of a language; at once where they are here already. */
export function load(lang: Lang): Promise<void> {
  return (loading[lang] ??= REST[lang]().then(
    (rest) => {
      bundleIn(lang).addResource(unpacked(rest.default));
      whole.add(lang);
    },
    (thrown: unknown) => {
      // The program was out of reach: the next who asks tries again.
      delete loading[lang];
      throw thrown;
    },
  ));
}

/** Returns whether every message of a language is here. */
export function isWhole(lang: Lang): boolean {
  return whole.has(lang);
}

/** Returns whether a language has the message. */
export function has(lang: Lang, key: string): boolean {
  return bundleIn(lang).hasMessage(key);
}

/**
 * Returns a message in a language. A key that is not there is returned as it is (the check of messages finds it), but
 * nothing while it may still come.
 */
export function format(lang: Lang, key: string, args?: Args): string {
  const bundle = bundleIn(lang);
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) return whole.has(lang) ? key : '';
  const errors: Error[] = [];
  return bundle.formatPattern(pattern, args, errors);
}
