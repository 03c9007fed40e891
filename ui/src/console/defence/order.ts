import type { RoomView } from '../../api/generated/RoomView';
import type { SlotForm } from '../../api/generated/SlotForm';

/** Returns the running order of a room as it is edited. */
export function slotsOf(room: RoomView): SlotForm[] {
  return room.slots.map((slot) =>
    slot.project
      ? { is: 'project', project: slot.project.id }
      : { is: 'break', minutes: slot.minutes ?? 15, title: slot.title },
  );
}

/** Returns the running order with one slot moved; beyond either end it stays at the end. */
export function moved(slots: readonly SlotForm[], from: number, to: number): SlotForm[] {
  const place = Math.max(0, Math.min(to, slots.length - 1));
  const next = [...slots];
  const [slot] = next.splice(from, 1);
  if (slot) next.splice(place, 0, slot);
  return next;
}

/** Returns whether two running orders are the same. */
export function sameOrder(a: readonly SlotForm[], b: readonly SlotForm[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Returns the position that a dragged slot is dropped at: its middle among the middles of the others. */
export function placeAt(y: number, middles: readonly number[]): number {
  const at = middles.findIndex((middle) => y < middle);
  return at < 0 ? middles.length - 1 : at;
}

/** Returns a time of day as it is sent («9:05» → «09:05»), or null if it is none. Empty stays empty. */
export function clockTime(text: string): string | null {
  const trimmed = text.trim();
  if (!trimmed) return '';
  const match = /^(\d{1,2})[:.\s-]?(\d{2})$/.exec(trimmed);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
