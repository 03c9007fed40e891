/** Returns a day in the program's form, `2026-05-15`; null if it is in no calendar. */
function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

const MONTHS = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['мая', 'май', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

function month(word: string): number {
  return MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;
}

const LONGEST = 31;

/**
 * Returns the days typed: «15.05.2026», «14–15.05.2026», «14, 15 мая 2026», `2026-05-15`, several separated by commas.
 * Empty text means no days; null, text that is not days.
 */
export function parseDays(text: string): string[] | null {
  const clean = text
    .toLowerCase()
    .replace(/\s*(?:г\.|года|г)\s*$/u, '')
    .trim();
  if (!clean) return [];
  const days: string[] = [];
  // A day without month and year takes those of the next one that has them.
  let wanting: [number, number][] = [];
  for (const piece of clean.split(/\s*[,;]\s*/u).filter(Boolean)) {
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(piece);
    const whole = iso
      ? { from: Number(iso[3]), to: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }
      : wholeOf(piece);
    if (!whole) {
      const bare = /^(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?$/u.exec(piece);
      if (!bare) return null;
      wanting.push([Number(bare[1]), Number(bare[2] ?? bare[1])]);
      continue;
    }
    for (const [from, to] of [...wanting, [whole.from, whole.to] as const]) {
      if (to < from || to - from > LONGEST) return null;
      for (let date = from; date <= to; date += 1) {
        const found = day(whole.year, whole.month, date);
        if (!found) return null;
        days.push(found);
      }
    }
    wanting = [];
  }
  return wanting.length ? null : [...new Set(days)].sort();
}

function wholeOf(piece: string): { from: number; to: number; month: number; year: number } | null {
  const parts =
    /^(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?(?:\.(\d{1,2})\.|\s+(\p{L}{3,})\s+)(\d{4})$/u.exec(piece) ?? undefined;
  if (!parts) return null;
  const number = parts[3] ? Number(parts[3]) : month(parts[4] ?? '');
  if (number < 1) return null;
  return { from: Number(parts[1]), to: Number(parts[2] ?? parts[1]), month: number, year: Number(parts[5]) };
}
