import { FluentBundle, type FluentVariable } from '@fluent/bundle';
import first from 'virtual:messages/first';
import { unpacked } from './unpacked';

export type Lang = 'ru' | 'en';

/** Values for the variables of a message. */
export type Args = Record<string, FluentVariable>;

/** What the first screens do not say is loaded when needed, a language at a time. */
const REST = {
  ru: () => import('virtual:messages/ru'),
  en: () => import('virtual:messages/en'),
} as const satisfies Record<Lang, unknown>;

const bundles: Partial<Record<Lang, FluentBundle>> = {};
const loading: Partial<Record<Lang, Promise<void>>> = {};
const whole = new Set<Lang>();

/** Returns the messages of a language, as far as they are loaded. */
function bundleIn(lang: Lang): FluentBundle {
  return (bundles[lang] ??= bundleOf(lang));
}

function bundleOf(lang: Lang): FluentBundle {
  // Isolating marks around values would stay in copied text and in papers.
  const bundle = new FluentBundle(lang, { useIsolating: false });
  bundle.addResource(unpacked(first[lang]));
  return bundle;
}

/** Loads every message of a language; resolves at once where that was done before. */
export function load(lang: Lang): Promise<void> {
  return (loading[lang] ??= REST[lang]().then(
    (rest) => {
      bundleIn(lang).addResource(unpacked(rest.default));
      whole.add(lang);
    },
    (thrown: unknown) => {
      // The program was out of reach: the next caller tries again.
      delete loading[lang];
      throw thrown;
    },
  ));
}

/** Returns whether every message of a language is loaded. */
export function isWhole(lang: Lang): boolean {
  return whole.has(lang);
}

export function has(lang: Lang, key: string): boolean {
  return bundleIn(lang).hasMessage(key);
}

/**
 * Returns a message in a language. A key that does not exist is returned as it is (the check of messages finds it);
 * while it may still be loaded, the text is empty.
 */
export function format(lang: Lang, key: string, args?: Args): string {
  const bundle = bundleIn(lang);
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) return whole.has(lang) ? key : '';
  const errors: Error[] = [];
  return bundle.formatPattern(pattern, args, errors);
}
