/**
 * Returns how far to move each dot of a strip up or down, in pixels: dots at about the same place form a pile, half
 * above the line and half below it. A pile of many is packed closer, so that it is no higher than `room`.
 */
export function piled(places: readonly number[], apart: number, room: number): number[] {
  const moved = places.map(() => 0);
  const byPlace = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  let pile: number[] = [];
  const lay = () => {
    const step = pile.length > 1 ? Math.min(apart, room / (pile.length - 1)) : 0;
    pile.forEach((dot, at) => (moved[dot] = (at - (pile.length - 1) / 2) * step));
    pile = [];
  };
  for (const dot of byPlace) {
    const first = pile[0];
    if (first !== undefined && (places[dot] ?? 0) - (places[first] ?? 0) >= apart) lay();
    pile.push(dot);
  }
  lay();
  return moved;
}
