export interface DayTime {
  readonly hours: number;
  readonly minutes: number;
}

/** Returns the time of day typed («9:05», «9.05», «905», «9»); null for anything else. */
export function parseTime(raw: string): DayTime | null {
  const text = raw.trim();
  const split = /^(\d{1,2})[:.,\s-](\d{2})$/.exec(text) ?? /^(\d{1,2}?)(\d{2})$/.exec(text.length > 2 ? text : '');
  const whole = /^(\d{1,2})$/.exec(text);
  const hours = Number(split?.[1] ?? whole?.[1] ?? Number.NaN);
  const minutes = Number(split?.[2] ?? (whole ? 0 : Number.NaN));
  return hours <= 23 && minutes <= 59 ? { hours, minutes } : null;
}

/** Returns the moment of a time of day, on this machine's calendar day that contains `base` (milliseconds). */
export function onDayOf(base: number, time: DayTime): number {
  const at = new Date(base);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate(), time.hours, time.minutes).getTime();
}

/** Returns the day on this machine's calendar: «2026-05-15». */
export function isoDay(ms: number): string {
  const at = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Returns noon of a day on this machine's calendar. */
export function noonOf(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getTime();
}

/** Returns the day to show first: today, or the last one that has begun, or the first one. */
export function firstDay(days: readonly string[], now: number): string {
  const today = isoDay(now);
  if (days.length === 0) return today;
  return days.findLast((day) => day <= today) ?? days[0] ?? today;
}
