import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import type { Plugin } from 'vite';

/** The messages of a file as a bundle takes them: parsed, and free to travel as JSON. */
export type Body = FluentResource['body'];

/** Messages as they travel: by their keys, and without what nearly none has. */
export type Packed = Record<string, Body[number] | Body[number]['value']>;

/** Parses a Fluent file. What the parser leaves out is named by `cargo xtask check`. */
export function compiled(text: string): Body {
  return new FluentResource(text).body;
}

/** Returns the messages with these keys, and those that they name in turn. */
export function withNamed(body: Body, keys: ReadonlySet<string>): Body {
  const entries = new Map(body.map((entry) => [entry.id, entry]));
  const taken = new Set<string>();
  const take = (id: string): void => {
    const entry = entries.get(id);
    if (!entry || taken.has(id)) return;
    taken.add(id);
    for (const named of namedIn([entry.value, entry.attributes])) take(named);
  };
  for (const key of keys) take(key);
  return body.filter((entry) => taken.has(entry.id));
}

/** Returns messages as they travel; `shared/messages/unpacked.ts` makes a body of them again. */
export function packed(body: Body): Packed {
  return Object.fromEntries(
    body.map((entry) => [entry.id, Object.keys(entry.attributes).length > 0 ? entry : entry.value]),
  );
}

/** Returns the messages (`mesg`) and terms (`term`) that stand anywhere in a parsed pattern. */
function namedIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, name } = part as { type?: unknown; name?: unknown };
  const own = type === 'mesg' ? [String(name)] : type === 'term' ? [`-${String(name)}`] : [];
  return [...own, ...Object.values(part).flatMap(namedIn)];
}

const ENDINGS = ['', '.ts', '/index.ts'];

/** Returns the sources that a page runs before anything is asked for later: what `import('…')` brings is not among them. */
export function runAtOnce(entries: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    sources.set(file, text);
    for (const [, named = ''] of text.matchAll(/(?:\bfrom|\bimport) '(\.[^']+)'/g)) {
      const place = resolve(dirname(file), named);
      const found = ENDINGS.map((ending) => place + ending).find(
        (path) => /\.(ts|svelte)$/.test(path) && existsSync(path),
      );
      if (found) waiting.push(found);
    }
  }
  return sources;
}

/** Returns the keys that a source says by `t(…)`: those that stand in its words, not those that it puts together. */
export function saidIn(text: string): string[] {
  return [...text.matchAll(/\bt\(([^)]*)/g)].flatMap(([, argument = '']) =>
    [...argument.matchAll(/(['"`])([a-z][\w-]*)\1/g)].map(([, , key = '']) => key),
  );
}

const PREFIX = 'virtual:messages/';
const LANGS = ['ru', 'en'] as const;

/**
 * Gives the screens their messages, parsed when the program is built: `virtual:messages/first` is what the first screens
 * say, in every language; `virtual:messages/ru` and `…/en` are the rest of one. Only how soon a message is there follows
 * from the division: one that is not among the first ones comes with the rest.
 */
export function messages(folder: string, entries: readonly string[]): Plugin {
  const files = (lang: string): string[] =>
    readdirSync(join(folder, lang))
      .filter((name) => name.endsWith('.ftl'))
      .sort()
      .map((name) => join(folder, lang, name));
  const body = (lang: string): Body => files(lang).flatMap((file) => compiled(readFileSync(file, 'utf8')));
  const first = (): Set<string> => new Set([...runAtOnce(entries).values()].flatMap(saidIn));

  /** Returns what a module gives, or null for one that is not ours. */
  function content(name: string): unknown {
    if (name === 'first')
      return Object.fromEntries(LANGS.map((lang) => [lang, packed(withNamed(body(lang), first()))]));
    if (!LANGS.some((lang) => lang === name)) return null;
    const all = body(name);
    const before = new Set(withNamed(all, first()));
    return packed(all.filter((entry) => !before.has(entry)));
  }

  return {
    name: 'tribuna-messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      for (const lang of LANGS) for (const file of files(lang)) this.addWatchFile(file);
      // A browser reads a text faster as JSON than as a script.
      const json = JSON.stringify(content(id.slice(PREFIX.length + 1)));
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}
