import { api, asFailure, type Failure } from '../../api';
import type { RegulationDraft } from '../../api/generated/RegulationDraft';
import type { RegulationView } from '../../api/generated/RegulationView';
import type { RuleFault } from '../../api/generated/RuleFault';
import { lang, t, wireArgs } from '../../shared/messages/index.svelte';
import { app } from '../../shared/state/app.svelte';

/** How long typing must pause before the draft is read. */
const PAUSE_MS = 220;

let view = $state.raw<RegulationView | null>(null);
let draft = $state<RegulationDraft | null>(null);
/** The rules in force in typed form: a draft equal to it is unchanged. */
let saved = $state.raw('');
let failure = $state.raw<Failure | null>(null);
let waiting = $state(false);
let holder: string | null = null;
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * The draft of the regulation. It outlives its screen: somebody who leaves it unsaved finds it again, as long as the
 * same person sits at the same contest.
 */
export const form = {
  get view(): RegulationView | null {
    return view;
  },
  get draft(): RegulationDraft | null {
    return draft;
  },
  get failure(): Failure | null {
    return failure;
  },
  /** The answer shown is not yet that of the latest draft. */
  get waiting(): boolean {
    return waiting;
  },
  /** Something chosen or typed is not saved. */
  get changed(): boolean {
    return draft !== null && JSON.stringify(draft) !== saved;
  },
};

/** Loads the rules in force, or reads the draft that was left unsaved. */
export async function load(): Promise<void> {
  const now = app.holder;
  if (now !== holder) {
    holder = now;
    view = null;
    draft = null;
    saved = '';
  }
  if (form.changed) {
    await check();
    return;
  }
  turn += 1;
  const mine = turn;
  try {
    const answer = await api.call({ type: 'Regulation', lang: lang.current });
    if (mine !== turn) return;
    take(answer);
    failure = null;
  } catch (thrown) {
    if (mine === turn) failure = asFailure(thrown);
  }
}

function take(answer: RegulationView): void {
  view = answer;
  draft = structuredClone(answer.draft);
  saved = JSON.stringify(answer.draft);
  waiting = false;
}

/** Reads the draft after a short pause; to be called whenever something was chosen or typed. */
export function touched(): void {
  waiting = true;
  clearTimeout(timer);
  timer = setTimeout(() => void check(), PAUSE_MS);
}

/** Reads the draft now. */
export async function check(): Promise<void> {
  if (!draft) return;
  clearTimeout(timer);
  turn += 1;
  const mine = turn;
  try {
    const answer = await api.call({
      type: 'CheckRegulation',
      draft: $state.snapshot(draft),
      lang: lang.current,
    });
    if (mine !== turn) return;
    view = answer;
    failure = null;
    waiting = false;
  } catch (thrown) {
    if (mine === turn) failure = asFailure(thrown);
  }
}

/** Replaces the draft with one that the program filled in. */
export function fill(answer: RegulationView): void {
  turn += 1;
  view = answer;
  draft = structuredClone(answer.draft);
  waiting = false;
}

/** Goes back to the rules in force. */
export async function discard(): Promise<void> {
  draft = null;
  saved = '';
  await load();
}

/** Saves the draft; a reason is needed once there are marks. */
export async function save(reason: string | null): Promise<number> {
  if (!draft) return 0;
  const answer = await api.call({ type: 'SetRegulation', draft: $state.snapshot(draft), reason });
  draft = null;
  saved = '';
  await load();
  return answer.version;
}

/** Returns what is wrong with a choice, in words. */
export function faultOf(field: string, criterion: string | null = null): string | null {
  const found = view?.faults.find((fault) => fault.field === field && (fault.criterion ?? null) === criterion);
  return found ? faultText(found) : null;
}

/** Returns a fault in words. */
export function faultText(fault: RuleFault): string {
  return t(fault.key, wireArgs(fault.params));
}

/** Returns the sentences of the rules on these topics, as papers print them. */
export function says(...topics: string[]): string[] {
  return (view?.sentences ?? []).filter((one) => topics.includes(one.topic)).map((one) => one.text);
}

/** Returns the preset's choices in these fields, where the draft differs. */
export function typical(...fields: string[]): string[] {
  return (view?.from_preset ?? [])
    .filter((one) => one.criterion === null && fields.includes(one.field) && one.before !== '–')
    .map((one) => (fields.length > 1 ? `${one.label}: ${one.before}` : one.before));
}
