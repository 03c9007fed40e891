import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import type { Plugin } from 'vite';

/** The parsed messages of a file, as a Fluent bundle takes them; plain data that survives JSON. */
export type Body = FluentResource['body'];

/** Messages by key, without the fields that nearly none of them has. */
export type Packed = Record<string, Body[number] | Body[number]['value']>;

/** Parses a Fluent file. What the parser drops is reported by `cargo xtask check`. */
export function compiled(text: string): Body {
  return new FluentResource(text).body;
}

/** Returns the messages with these keys, and the ones they refer to in turn. */
export function withReferenced(body: Body, keys: ReadonlySet<string>): Body {
  const entries = new Map(body.map((entry) => [entry.id, entry]));
  const taken = new Set<string>();
  const take = (id: string): void => {
    const entry = entries.get(id);
    if (!entry || taken.has(id)) return;
    taken.add(id);
    for (const named of referencesIn([entry.value, entry.attributes])) take(named);
  };
  for (const key of keys) take(key);
  return body.filter((entry) => taken.has(entry.id));
}

/** Returns messages in their packed form; `shared/messages/unpacked.ts` reverses it. */
export function packed(body: Body): Packed {
  return Object.fromEntries(
    body.map((entry) => [entry.id, Object.keys(entry.attributes).length > 0 ? entry : entry.value]),
  );
}

/** Returns the messages (`mesg`) and terms (`term`) referred to anywhere in a parsed pattern. */
function referencesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { type, name } = part as { type?: unknown; name?: unknown };
  const own = type === 'mesg' ? [String(name)] : type === 'term' ? [`-${String(name)}`] : [];
  return [...own, ...Object.values(part).flatMap(referencesIn)];
}

const ENDINGS = ['', '.ts', '/index.ts'];

/** Returns the sources that a page runs at once, without those it imports later by `import('…')`. */
export function eagerSources(entries: readonly string[]): Map<string, string> {
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

/** Returns the keys that a source passes to `t(…)` literally; keys composed at run time are not found. */
export function keysIn(text: string): string[] {
  return [...text.matchAll(/\bt\(([^)]*)/g)].flatMap(([, argument = '']) =>
    [...argument.matchAll(/(['"`])([a-z][\w-]*)\1/g)].map(([, , key = '']) => key),
  );
}

const PREFIX = 'virtual:messages/';
const LANGS = ['ru', 'en'] as const;

/**
 * Gives the screens their messages, parsed at build time: `virtual:messages/first` holds what the first screens say, in
 * every language; `virtual:messages/ru` and `…/en` hold the rest of one language. The division decides only how soon a
 * message is there: one that is missing from the first set comes with the rest.
 */
export function messages(folder: string, entries: readonly string[]): Plugin {
  const files = (lang: string): string[] =>
    readdirSync(join(folder, lang))
      .filter((name) => name.endsWith('.ftl'))
      .sort()
      .map((name) => join(folder, lang, name));
  const body = (lang: string): Body => files(lang).flatMap((file) => compiled(readFileSync(file, 'utf8')));
  const first = (): Set<string> => new Set([...eagerSources(entries).values()].flatMap(keysIn));

  /** Returns what a module gives, or null for one that is not ours. */
  function content(name: string): unknown {
    if (name === 'first')
      return Object.fromEntries(LANGS.map((lang) => [lang, packed(withReferenced(body(lang), first()))]));
    if (!LANGS.some((lang) => lang === name)) return null;
    const all = body(name);
    const before = new Set(withReferenced(all, first()));
    return packed(all.filter((entry) => !before.has(entry)));
  }

  return {
    name: 'tribuna-messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      for (const lang of LANGS) for (const file of files(lang)) this.addWatchFile(file);
      // A browser parses JSON faster than a script.
      const json = JSON.stringify(content(id.slice(PREFIX.length + 1)));
      return `export default JSON.parse(${JSON.stringify(json)});`;
    },
  };
}
