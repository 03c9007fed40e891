/**
 * Returns how far apart dots of one strip are laid, in pixels: `loose`, or less where so many stand at about the same
 * place that their pile would be higher than `room`.
 */
export function dotStep(places: readonly number[], loose: number, room: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  let pile = 1;
  for (let from = 0, to = 0; to < sorted.length; to += 1) {
    while ((sorted[to] ?? 0) - (sorted[from] ?? 0) >= loose) from += 1;
    pile = Math.max(pile, to - from + 1);
  }
  return Math.min(loose, pile > 1 ? room / (pile - 1) : loose);
}
