/** Something that can be found by words. */
export interface Findable {
  /** Shown first, and counts most. */
  readonly title: string;
  /** Other words to find it by. */
  readonly also: string;
}

/** A findable thing whose words were taken apart once. */
export interface Indexed<T extends Findable> {
  readonly item: T;
  readonly title: readonly string[];
  readonly also: readonly string[];
  /** The title without spaces and signs, to match letters in a row. */
  readonly letters: string;
}

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const TO_CYRILLIC = new Map([...LATIN].map((sign, at) => [sign, CYRILLIC[at] ?? sign]));
const TO_LATIN = new Map([...CYRILLIC].map((sign, at) => [sign, LATIN[at] ?? sign]));
// The same keys with Shift.
for (const [at, sign] of [...'~{}:"<>'].entries()) TO_CYRILLIC.set(sign, 'ёхъжэбю'[at] ?? sign);

const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/;

/** Returns a text for comparing: lower case, «е» for «ё», no accents. */
export function fold(text: string): string {
  const small = text.toLowerCase().replaceAll('ё', 'е');
  // Most words have no accents. «й» is a letter, not an «и» with a sign.
  if (!ACCENTED.test(small)) return small;
  return small.replace(/[^\u0400-\u04ff]+/g, (rest) => rest.normalize('NFD').replace(/\p{Mn}/gu, ''));
}

/** Returns what was typed as the other keyboard layout would have given it. */
export function otherLayout(typed: string): string {
  const small = typed.toLowerCase();
  const turn = /[а-яё]/.test(small) ? TO_LATIN : TO_CYRILLIC;
  return [...small].map((sign) => turn.get(sign) ?? sign).join('');
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function index<T extends Findable>(items: readonly T[]): Indexed<T>[] {
  return items.map((item) => {
    const title = words(item.title);
    return { item, title, also: words(item.also), letters: title.join('') };
  });
}

const WHOLE = 100;
const BEGINNING = 80;
const INSIDE = 30;
const SCATTERED = 12;
const FIRST_WORD = 10;
const ALSO = 0.6;
const COVERED = 25;
const OTHER_LAYOUT = 0.9;

function wordScore(word: string, among: readonly string[]): number {
  let best = 0;
  for (const [at, one] of among.entries()) {
    const first = at === 0 ? FIRST_WORD : 0;
    if (one === word) return WHOLE + first;
    if (one.startsWith(word)) best = Math.max(best, BEGINNING + first + (10 * word.length) / one.length);
    // The inside of a word says little until three letters are there.
    else if (word.length >= 3 && one.includes(word)) best = Math.max(best, INSIDE);
  }
  return best;
}

/** Returns whether the letters of `word` occur in `text` in sequence, each not far from the one before. */
function scattered(word: string, text: string): boolean {
  let from = text.indexOf(word[0] ?? '');
  for (; from >= 0; from = text.indexOf(word[0] ?? '', from + 1)) {
    let at = from;
    let all = true;
    for (const letter of word.slice(1)) {
      const next = text.indexOf(letter, at + 1);
      if (next < 0 || next - at > 6) {
        all = false;
        break;
      }
      at = next;
    }
    if (all) return true;
  }
  return false;
}

/** Returns how many letters and digits the words have in total. */
function size(query: readonly string[]): number {
  return query.reduce((letters, word) => letters + word.length, 0);
}

function score<T extends Findable>(query: readonly string[], thing: Indexed<T>): number {
  let sum = 0;
  for (const word of query) {
    let best = Math.max(wordScore(word, thing.title), ALSO * wordScore(word, thing.also));
    if (best === 0 && word.length >= 3 && scattered(word, thing.letters)) best = SCATTERED;
    if (best === 0) return 0;
    sum += best;
  }
  // Among equals, the one typed most completely is meant.
  return sum / query.length + COVERED * Math.min(1, size(query) / Math.max(1, thing.letters.length));
}

/**
 * Returns the things that match every word of `query`, best first, in whichever layout it was typed; at most `most`.
 * Things of equal rank keep their places.
 */
export function find<T extends Findable>(query: string, things: readonly Indexed<T>[], most: number): T[] {
  const typed = words(query);
  const other = words(otherLayout(query));
  // A letter that would be a sign in the other layout was meant as a letter.
  const turned = size(other) < size(typed) ? [] : other;
  if (!typed.length && !turned.length) return [];
  const found: { item: T; score: number }[] = [];
  for (const thing of things) {
    const straight = typed.length ? score(typed, thing) : 0;
    const swapped = turned.length ? score(turned, thing) * OTHER_LAYOUT : 0;
    const best = Math.max(straight, swapped);
    if (best > 0) found.push({ item: thing.item, score: best });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((one) => one.item);
}
