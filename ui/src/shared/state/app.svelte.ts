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
import { suggestLang, thrownText, loadMessages } from '../messages/index.svelte';
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

/** What every screen knows: who sits here, which contest is open, and how fresh that knowledge is. */
export const app = {
  /** The program's first answer; null until it comes. */
  get start(): StartView | null {
    return start;
  },
  get session(): Session | null {
    return session;
  },
  get contest(): ContestView | null {
    return contest;
  },
  /** Whose unsaved work this page keeps: this person's in this contest; null when nothing may be kept. */
  get holder(): string | null {
    return holderOf(contest, session);
  },
  /** Why the program could not be reached. */
  get failure(): Failure | null {
    return failure;
  },
  /** Grows with every change of the contest, so that an effect that reads it runs again. */
  get revision(): number {
    return changes.all;
  },
  /** What became of the open file on disk, as far as a console was told. */
  get standing(): FileStandingView | null {
    return standing;
  },
  /** When the last change that this screen knows of became durable (milliseconds). */
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
    takeOver(answer.session);
    contest = answer.contest;
    keepOnly(sessionStorage, contest, session);
    failure = null;
    if (answer.session.type === 'Console' && contest) void loadStanding();
  } catch (thrown) {
    failure = asFailure(thrown);
  }
}

/** Loads the contest again; several calls at once become one or two requests. */
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

/** Asks whether the path of the open file still leads to it. */
async function loadStanding(): Promise<void> {
  try {
    standing = await api.call({ type: 'FileStanding' });
  } catch {
    // No contest is open, or nobody is at the console: there is nothing to report.
    standing = null;
  }
}

/** Takes over a session and drops what somebody else left unsaved on this page. */
function takeOver(next: Session): void {
  const before = personOf(session);
  if (before !== null && before !== personOf(next)) forgetKept(sessionStorage);
  session = next;
}

/** Takes over a session that the program has just returned. */
export function enter(next: Session): void {
  takeOver(next);
  keepOnly(sessionStorage, contest, session);
  changed([]);
  dismissAll();
  if (next.type === 'Console') {
    void loadContest();
    void loadStanding();
  }
  // The door is not told where the other contest lies: now that can be asked.
  if (start?.asked_to_open) void loadStart();
}

/** Switches to a contest that was just opened, or to none. */
export function switchContest(next: ContestView | null): void {
  contest = next;
  standing = null;
  keepOnly(sessionStorage, contest, session);
  changed([]);
}

/** Asks the program; a refusal is shown as a toast and null is returned. */
export async function ask<T extends Request>(request: T): Promise<Replies[T['type']] | null> {
  try {
    return await api.call(request);
  } catch (thrown) {
    showFailure(thrown);
    return null;
  }
}

/** Shows anything thrown as a toast; what ends the session ends it on the screen too. */
export function showFailure(thrown: unknown): void {
  const problem = asFailure(thrown);
  if (problem.code === 'signed_out') failure = problem;
  else if (problem.code === 'locked') void loadStart();
  else {
    const say = () => toast('bad', thrownText(thrown));
    loadMessages().then(say, say);
  }
}

/** Calls `listener` with the progress of background work; returns a function that stops it. */
export function onJob(listener: (progress: JobProgress) => void): () => void {
  jobListeners.add(listener);
  return () => jobListeners.delete(listener);
}

function receive(notice: Notice): void {
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
      // Only the hall's screen shows it, and listens by itself.
      break;
    case 'Progress':
      for (const listener of jobListeners) listener(notice);
      break;
  }
}

/** Starts to listen to the program and asks the first question; returns a function that stops it. */
export function begin(): () => void {
  void loadStart();
  return api.onNotice(receive);
}
