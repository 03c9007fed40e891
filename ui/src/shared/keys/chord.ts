/** What decides which chord a key press is; a `KeyboardEvent` has it. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * A key with its modifiers, as the register writes it: `Ctrl+K`, `Alt+1`, `Shift+F6`, `ArrowDown`, `?`. `0…9` is any
 * digit.
 */
export type Chord = string;

interface Parts {
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

const DIGITS = '0…9';
const LATIN = 'QWERTYUIOPASDFGHJKLZXCVBNM';
const CYRILLIC = 'йцукенгшщзфывапролдячсмить';

/** Returns whether a press is on the key of a Latin letter, whatever the layout. */
function isLetter(letter: string, press: Press): boolean {
  if (press.code !== '') return press.code === `Key${letter}`;
  // On-screen keyboards report only the character.
  const sign = press.key.toLowerCase();
  return sign === letter.toLowerCase() || sign === CYRILLIC[LATIN.indexOf(letter)];
}

function parts(chord: Chord): Parts {
  // The last part may be the plus itself: «Ctrl++».
  const words = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
  const key = chord === '+' ? '+' : (words.at(-1) ?? '');
  const before = new Set(words.slice(0, -1));
  return { ctrl: before.has('Ctrl'), alt: before.has('Alt'), shift: before.has('Shift'), key };
}

/** Returns whether a press is the chord. Letters and digits are matched by position, so that any layout will do. */
export function isChord(chord: Chord, press: Press): boolean {
  const { ctrl, alt, shift, key } = parts(chord);
  if (ctrl !== (press.ctrlKey || press.metaKey) || alt !== press.altKey) return false;
  if (key === DIGITS) return !press.shiftKey && /^\d$/.test(press.key);
  // With a modifier the position counts; alone, the character typed, wherever the layout has it.
  const placed = ctrl || alt;
  if (/^[A-Z]$/.test(key)) return shift === press.shiftKey && isLetter(key, press);
  if (/^\d$/.test(key) && placed)
    return shift === press.shiftKey && (press.code === `Digit${key}` || press.code === `Numpad${key}`);
  if (key.length === 1 && key !== ' ') {
    if (press.key === key) return true;
    return key === '+' && placed && press.key === '=';
  }
  return shift === press.shiftKey && press.key === (key === 'Space' ? ' ' : key);
}

const SIGNS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  '-': '−',
};

/** Returns the caps of the keys to press together; `space` is the word for the space bar. */
export function caps(chord: Chord, space: string): string[] {
  const { ctrl, alt, shift, key } = parts(chord);
  const last = key === 'Space' ? space : (SIGNS[key] ?? key);
  return [ctrl ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', last].filter(Boolean);
}

/** Returns the chord in the format of `aria-keyshortcuts`. */
export function ariaChord(chord: Chord): string {
  const { ctrl, alt, shift, key } = parts(chord);
  const last = key === '+' ? 'Plus' : key;
  return [ctrl ? 'Control' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', last].filter(Boolean).join('+');
}

/** Returns whether a press may type a character, so that a field keeps it. */
export function isTyping(press: Press): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  return press.key.length === 1;
}
