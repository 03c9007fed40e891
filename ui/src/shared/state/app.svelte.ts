import { api, asFailure, type Failure } from '../../api';
import type { ContestView } from '../../api/generated/ContestView';
import type { FileStandingView } from '../../api/generated/FileStandingView';
import type { JobProgress } from '../../api/generated/JobProgress';
import type { Notice } from '../../api/generated/Notice';
import type { Replies } from '../../api/generated/Replies';
import type { Request } from '../../api/generated/Request';
import type { Session } from '../../api/generated/Session';
import type { StartView } from '../../api/generated/StartView';
import { forgetKept, holderOf, keepOnly, personOf } from '../kept';
import { suggestLang, thrownText, wholeWords } from '../messages/index.svelte';
import { changed, changes } from './changes.svelte';
import { dismissAll, toast } from './toasts.svelte';

let start = $state.raw<StartView | null>(null);
let session = $state.raw<Session | null>(null);
let contest = $state.raw<ContestView | null>(null);
let failure = $state.raw<Failure | null>(null);
let savedAt = $state<number | null>(null);
let standing = $state.raw<FileStandingView | null>(null);
const jobListeners = new Set<(progress: JobProgress) => void>();
let loading: Promise<void> | null = null;
let again = false;

/** What every screen knows: who sits here, which contest is open, and how new that knowledge is. */
export const app = {
  /** The first answer of the program; null while it is awaited. */
  get start(): StartView | null {
    return start;
  },
  get session(): Session | null {
    return session;
  },
  get contest(): ContestView | null {
    return contest;
  },
  /** Who holds what this page keeps unsaved: this person in this contest; null when nothing may be kept. */
  get holder(): string | null {
    return holderOf(contest, session);
  },
  /** Why the program could not be asked at all. */
  get failure(): Failure | null {
    return failure;
  },
  /** Grows with every change of the contest: what is read in an effect and may be anything is loaded again by it. */
  get revision(): number {
    return changes.all;
  },
  /** What became of the open file under the program, as far as a console was told. */
  get standing(): FileStandingView | null {
    return standing;
  },
  /** When the last change became durable, as far as this screen has seen it (milliseconds). */
  get savedAt(): number | null {
    return savedAt;
  },
};

/** Asks the program who sits here and what is open. */
export async function loadStart(): Promise<void> {
  try {
    const answer = await api.call({ type: 'Start' });
    suggestLang(answer.lang);
    start = answer;
    handOver(answer.session);
    contest = answer.contest;
    keepOnly(sessionStorage, contest, session);
    failure = null;
    if (answer.session.type === 'Console' && contest) void loadStanding();
  } catch (thrown) {
    failure = asFailure(thrown);
  }
}

/** Loads the contest again; several wishes at once become one or two questions. */
export async function loadContest(): Promise<void> {
  if (loading) {
    again = true;
    return loading;
  }
  loading = (async () => {
    do {
      again = false;
      try {
        const view = await api.call({ type: 'Contest' });
        contest = view;
        keepOnly(sessionStorage, contest, session);
      } catch (thrown) {
        const problem = asFailure(thrown);
        if (problem.code === 'no_contest') contest = null;
        else if (problem.code === 'signed_out' || problem.code === 'unreachable') failure = problem;
      }
    } while (again);
  })();
  await loading;
  loading = null;
}

/** Asks whether the name of the open file still leads to it. */
async function loadStanding(): Promise<void> {
  try {
    standing = await api.call({ type: 'FileStanding' });
  } catch {
    // No contest is open, or nobody sits at the console: there is nothing to say.
    standing = null;
  }
}

/** Takes over a session; what somebody else left unsaved on this page is gone with them. */
function handOver(next: Session): void {
  const before = personOf(session);
  if (before !== null && before !== personOf(next)) forgetKept(sessionStorage);
  session = next;
}

/** Takes over a session that the program has just answered. */
export function enter(next: Session): void {
  handOver(next);
  keepOnly(sessionStorage, contest, session);
  changed([]);
  dismissAll();
  if (next.type === 'Console') {
    void loadContest();
    void loadStanding();
  }
  // At the door it was not said where the other contest lies.
  if (start?.asked_to_open) void loadStart();
}

/** Takes over a contest that was just opened, or none. */
export function switchContest(next: ContestView | null): void {
  contest = next;
  standing = null;
  keepOnly(sessionStorage, contest, session);
  changed([]);
}

/** Asks the program; a refusal is shown as a notice and null is returned. */
export async function ask<T extends Request>(request: T): Promise<Replies[T['type']] | null> {
  try {
    return await api.call(request);
  } catch (thrown) {
    tell(thrown);
    return null;
  }
}

/** Shows anything thrown as a notice; what ends the session ends it on the screen too. */
export function tell(thrown: unknown): void {
  const problem = asFailure(thrown);
  if (problem.code === 'signed_out') failure = problem;
  else if (problem.code === 'locked') void loadStart();
  else {
    const say = () => toast('bad', thrownText(thrown));
    wholeWords().then(say, say);
  }
}

/** Calls `listener` with the progress of background work; returns what stops it. */
export function onJob(listener: (progress: JobProgress) => void): () => void {
  jobListeners.add(listener);
  return () => jobListeners.delete(listener);
}

function heard(notice: Notice): void {
  switch (notice.type) {
    case 'Changed':
      changed(notice.areas);
      savedAt = Date.now();
      if (session?.type === 'Console') void loadContest();
      break;
    case 'OpenAsked':
      void loadStart();
      break;
    case 'ContestSwitched':
      changed([]);
      standing = null;
      void loadStart();
      break;
    case 'FileStandingChanged':
      if (session?.type === 'Console') void loadStanding();
      break;
    case 'SessionChanged':
      enter(notice.session);
      break;
    case 'HallChanged':
      // Only the second screen shows it, and listens itself.
      break;
    case 'Progress':
      for (const listener of jobListeners) listener(notice);
      break;
  }
}

/** Begins to listen to the program and asks the first question; returns what stops it. */
export function begin(): () => void {
  void loadStart();
  return api.onNotice(heard);
}
