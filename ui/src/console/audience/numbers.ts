/** Returns the number typed; null for nothing, undefined for what is no whole number. */
export function typedCount(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '');
  if (bare === '') return null;
  return /^\d{1,7}$/.test(bare) ? Number(bare) : undefined;
}

/** Returns a number as it would be typed. */
export function typedText(count: number | null | undefined): string {
  return count === null || count === undefined ? '' : String(count);
}

/** Returns typed roubles as kopecks; undefined for what is no sum. */
export function typedMoney(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(bare)) return undefined;
  const [whole = '0', part = ''] = bare.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
