const KEPT = 8;
const place = (file: string): string => `tribuna-found.${file}`;

/** Returns what was last opened from a contest's search, newest first. */
export function recentIds(file: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(file)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** Moves `id` to the front of what was opened from a contest's search. */
export function rememberId(file: string, id: string): void {
  const kept = [id, ...recentIds(file).filter((one) => one !== id)].slice(0, KEPT);
  localStorage.setItem(place(file), JSON.stringify(kept));
}
