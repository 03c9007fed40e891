import { untrack } from 'svelte';
import { api, asFailure, type Failure } from '../../api';
import type { ClockAct } from '../../api/generated/ClockAct';
import type { DefenceView } from '../../api/generated/DefenceView';
import type { GridView } from '../../api/generated/GridView';
import type { RoomView } from '../../api/generated/RoomView';
import type { SlotProject } from '../../api/generated/SlotProject';
import { ask } from '../../shared/state/app.svelte';
import { revisionOf } from '../../shared/state/changes.svelte';

const CHOSEN_ROOM = 'tribuna.defence-room';

/** Returns the key that identifies a room. */
export function roomKey(room: Pick<RoomView, 'section' | 'day'>): string {
  return `${room.section ?? ''}@${room.day ?? ''}`;
}

/** The defence as the section shows it, kept up to date while the section is open. */
export class Defence {
  view = $state.raw<DefenceView | null>(null);
  grid = $state.raw<GridView | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The program's time minus this machine's. */
  offset = $state(0);
  chosen = $state(sessionStorage.getItem(CHOSEN_ROOM) ?? '');
  #turn = 0;

  constructor() {
    $effect(() => {
      void revisionOf('Defence', 'Grid');
      untrack(() => void this.load());
    });
    // What the second screen shows is not a change of the contest.
    $effect(() =>
      api.onNotice((notice) => {
        if (notice.type === 'HallChanged') void this.load();
      }),
    );
  }

  async load(): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    try {
      const [view, grid] = await Promise.all([api.call({ type: 'Defence' }), api.call({ type: 'Grid' })]);
      if (mine !== this.#turn) return;
      this.offset = view.now - Date.now();
      this.view = view;
      this.grid = grid;
      this.failure = null;
    } catch (thrown) {
      if (mine === this.#turn) this.failure = asFailure(thrown);
    }
  }

  /** The room shown: the chosen one, or else one where somebody presents or is to come. */
  get room(): RoomView | null {
    const rooms = this.view?.rooms ?? [];
    return (
      rooms.find((room) => roomKey(room) === this.chosen) ??
      rooms.find((room) => room.clock) ??
      rooms.find((room) => room.due.length) ??
      rooms[0] ??
      null
    );
  }

  choose(key: string): void {
    this.chosen = key;
    sessionStorage.setItem(CHOSEN_ROOM, key);
  }

  /** The project that presents, or is next. */
  get current(): SlotProject | null {
    const room = this.room;
    const id = room?.clock?.project ?? room?.due[0];
    return room?.slots.find((slot) => slot.project?.id === id)?.project ?? null;
  }

  /** Teams after the current one. */
  get preparing(): SlotProject[] {
    const room = this.room;
    if (!room) return [];
    const ids = room.clock ? room.due.slice(0, 2) : room.due.slice(1, 3);
    return ids.flatMap((id) => room.slots.find((slot) => slot.project?.id === id)?.project ?? []);
  }

  run(act: ClockAct): void {
    const room = this.room;
    if (room) void ask({ type: 'RunClock', section: room.section, act });
  }

  /** Does what the main button does: starts the next part. */
  step(): void {
    const clock = this.room?.clock;
    const current = this.current;
    if (!clock) {
      if (current) this.run({ act: 'start', project: current.id, part: 'presentation' });
    } else if (clock.part === 'presentation') {
      this.run({ act: 'start', project: clock.project, part: 'questions' });
    } else {
      this.run({ act: 'finish' });
    }
  }

  /** Ends what is running and starts the next team at once. */
  next(): void {
    const id = this.room?.due[0];
    if (id) this.run({ act: 'start', project: id, part: 'presentation' });
  }

  pause(): void {
    const clock = this.room?.clock;
    if (clock) this.run(clock.stands_at === null ? { act: 'pause' } : { act: 'resume' });
  }

  minute(): void {
    if (this.room?.clock) this.run({ act: 'add', ms: 60_000 });
  }
}
