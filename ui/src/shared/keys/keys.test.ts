import { describe, expect, it } from 'vitest';
import { commandOf } from '../table/keys';
import { SECTIONS } from '../../console/sections';
import { has, load } from '../messages/catalogue';
import { ariaChord, caps, isChord, isTyping, type Press } from './chord';
import { press, pressed } from './press';
import { ACTIONS, type ActionName, actionOf, actionsIn, SCOPES, type ScopeName } from './registry';

const names = Object.keys(ACTIONS) as ActionName[];
const scopes = Object.keys(SCOPES) as ScopeName[];

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** Returns the press of a chord; `russian` takes letters from a Russian layout. */
function pressOf(chord: string, russian: boolean): Press {
  const words = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
  const key = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const held = {
    ctrlKey: before.includes('Ctrl'),
    altKey: before.includes('Alt'),
    shiftKey: before.includes('Shift') || key === '?',
    metaKey: false,
  };
  if (/^[A-Z]$/.test(key)) {
    const shown = russian ? (RUSSIAN[key] ?? key) : key.toLowerCase();
    return { ...held, code: `Key${key}`, key: shown };
  }
  if (key === '0…9') return { ...held, code: 'Digit7', key: '7' };
  if (/^\d$/.test(key)) return { ...held, code: `Digit${key}`, key };
  if (key === 'Space') return { ...held, code: key, key: ' ' };
  return { ...held, code: key, key };
}

const RUSSIAN: Record<string, string> = {
  C: 'с',
  D: 'в',
  E: 'у',
  F: 'а',
  G: 'п',
  H: 'р',
  I: 'ш',
  J: 'о',
  K: 'л',
  L: 'д',
  N: 'т',
  O: 'щ',
  P: 'з',
  S: 'ы',
  Y: 'н',
  Z: 'я',
};

/** Positions of keys that are not letters. */
const TABLE: Record<string, Partial<Press>> = {
  'Ctrl+-': { code: 'Minus' },
  'Ctrl+A': { code: 'KeyA', key: 'ф' },
};

const sources = import.meta.glob<string>('../../**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true });
const screens = Object.entries(sources).filter(
  ([path]) => !path.includes('.test.') && !path.includes('/generated/') && !path.startsWith('./'),
);

describe('the register of keys', () => {
  it('gives every action a key and words in both languages', async () => {
    await Promise.all([load('ru'), load('en')]);
    for (const name of names) {
      expect(actionOf(name).keys.length, name).toBeGreaterThan(0);
      for (const lang of ['ru', 'en'] as const) expect(has(lang, actionOf(name).label), `${name}, ${lang}`).toBe(true);
    }
    for (const scope of scopes)
      for (const lang of ['ru', 'en'] as const) expect(has(lang, SCOPES[scope].label), scope).toBe(true);
  });

  it('takes no key twice where both would act', () => {
    for (const scope of scopes) {
      const together = [scope, ...SCOPES[scope].within] as ScopeName[];
      const taken = new Map<string, string>();
      for (const name of together.flatMap((one) => actionsIn(one) as ActionName[]))
        for (const chord of actionOf(name).keys) {
          const normal = chord.split('+').sort().join('+');
          expect(taken.get(normal), `${chord} in ${scope}`).toBeUndefined();
          taken.set(normal, name);
        }
    }
  });

  it.each([false, true])('finds the action of every listed key (Russian layout: %s)', (russian) => {
    for (const name of names) {
      const { scope, keys } = actionOf(name);
      for (const chord of keys) {
        let done: string | null = null;
        const handlers = Object.fromEntries(actionsIn(scope).map((one) => [one, () => (done = one)]));
        const event = { ...pressOf(chord, russian), preventDefault: () => undefined } as unknown as KeyboardEvent;
        expect(press(scope, event, handlers as never), chord).toBe(true);
        expect(done, chord).toBe(name);
      }
    }
  });

  it('is bound on a screen, scope by scope and action by action', () => {
    // The table handles keys by itself; it is checked below.
    for (const scope of scopes.filter((one) => one !== 'table')) {
      const binding = screens.filter(([, text]) =>
        new RegExp(`\\b(?:useKeys|press|pressed)\\(\\s*'${scope}'`).test(text),
      );
      expect(binding.length, `nothing binds the keys of «${scope}»`).toBeGreaterThan(0);
      // Sections are reached through their list, which the types keep complete.
      const visits: readonly string[] = SECTIONS.map((section) => `go-${section.name}`);
      for (const name of (actionsIn(scope) as ActionName[]).filter((one) => !visits.includes(one))) {
        const named = new RegExp(`['"]${name}['"]|^\\s*${name}(?::|\\(|,)`, 'm');
        expect(
          binding.some(([, text]) => named.test(text)),
          `«${name}» has no handler`,
        ).toBe(true);
      }
    }
  });

  it('says of the keys of a table what the table does', () => {
    for (const name of actionsIn('table'))
      for (const chord of actionOf(name).keys) {
        const meant = pressOf(chord, true);
        const done = commandOf({ ...TABLE[chord], ...meant, ...TABLE[chord], isComposing: false });
        expect(`table-${done?.do ?? 'nothing'}`, chord).toBe(name);
      }
  });

  it('is the only place that knows chords', () => {
    // Fields and lists keep the keys that every field and list has; the table has a register of its own.
    const own = ['/shared/table/', '/marks/Chooser.svelte'];
    for (const [path, text] of screens) {
      if (own.some((part) => path.replace(/^(\.\.\/)+/, '/').includes(part) || path.includes(part))) continue;
      expect(/event\.(?:ctrlKey|altKey|metaKey)\s*&&\s*event\.(?:key|code)/.test(text), path).toBe(false);
    }
  });
});

describe('a chord', () => {
  it('goes by the place of a letter and by the sign of a sign', () => {
    expect(isChord('Ctrl+K', { ...none, ctrlKey: true, key: 'л', code: 'KeyK' })).toBe(true);
    expect(isChord('Ctrl+K', { ...none, metaKey: true, key: 'k', code: 'KeyK' })).toBe(true);
    expect(isChord('Ctrl+K', { ...none, ctrlKey: true, shiftKey: true, key: 'K', code: 'KeyK' })).toBe(false);
    expect(isChord('?', { ...none, shiftKey: true, key: '?', code: 'Digit7' })).toBe(true);
    expect(isChord('Alt+1', { ...none, altKey: true, key: '1', code: 'Numpad1' })).toBe(true);
    expect(isChord('Ctrl++', { ...none, ctrlKey: true, key: '=', code: 'Equal' })).toBe(true);
    expect(isChord('0…9', { ...none, key: '4', code: 'Numpad4' })).toBe(true);
    expect(isChord('C', { ...none, key: 'с', code: 'KeyC' })).toBe(true);
    expect(isChord('C', { ...none, key: 'с', code: '' })).toBe(true);
    expect(isChord('C', { ...none, key: 'у', code: '' })).toBe(false);
    expect(isChord('0…9', { ...none, ctrlKey: true, key: '4', code: 'Digit4' })).toBe(false);
  });

  it('is not AltGr, which some layouts send as Ctrl and Alt', () => {
    expect(isChord('Ctrl+E', { ...none, ctrlKey: true, altKey: true, key: '€', code: 'KeyE' })).toBe(false);
  });

  it('is shown as its caps', () => {
    expect(caps('Ctrl+Shift+C', 'Пробел')).toEqual(['Ctrl', 'Shift', 'C']);
    expect(caps('Ctrl++', 'Пробел')).toEqual(['Ctrl', '+']);
    expect(caps('Alt+ArrowLeft', 'Пробел')).toEqual(['Alt', '←']);
    expect(caps('Space', 'Пробел')).toEqual(['Пробел']);
    expect(ariaChord('Ctrl+K')).toBe('Control+K');
    expect(ariaChord('Ctrl++')).toBe('Control+Plus');
  });

  it('alone may be typing', () => {
    expect(isTyping({ ...none, key: '?', code: 'Slash' })).toBe(true);
    expect(isTyping({ ...none, key: 'F1', code: 'F1' })).toBe(false);
    expect(isTyping({ ...none, ctrlKey: true, key: 'k', code: 'KeyK' })).toBe(false);
  });

  it('that means nothing in a scope is nobody’s', () => {
    expect(pressed('journal', { ...none, key: 'x', code: 'KeyX' })).toBeNull();
  });
});
