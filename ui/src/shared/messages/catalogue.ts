import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** A language of the screens. */
export type Lang = 'ru' | 'en';

/** The values that a message names. */
export type Args = Record<string, FluentVariable>;

const sources = import.meta.glob<string>('../../../../assets/messages/**/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundleOf(lang: Lang): FluentBundle {
  // Isolating marks around values would stay in copied text and in the papers.
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/messages/${lang}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles: Partial<Record<Lang, FluentBundle>> = {};

/** The messages of a language, read when it is first shown. */
function bundleIn(lang: Lang): FluentBundle {
  return (bundles[lang] ??= bundleOf(lang));
}

/** Returns whether a language has the message. */
export function has(lang: Lang, key: string): boolean {
  return bundleIn(lang).hasMessage(key);
}

/** Returns a message in a language; a key that is not there is returned as it is (the check of messages finds it). */
export function format(lang: Lang, key: string, args?: Args): string {
  const bundle = bundleIn(lang);
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) return key;
  const errors: Error[] = [];
  return bundle.formatPattern(pattern, args, errors);
}
