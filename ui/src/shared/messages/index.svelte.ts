import type { ErrorCode } from '../../api/generated/ErrorCode';
import { Failure, isApiError, type FailureCode } from '../../api/failure';
import { type Args, type Lang, format, has, isWhole, load } from './catalogue';
import { nested } from './quotes';

export type { Args, Lang } from './catalogue';

const KEY = 'tribuna-lang';
/** Parameters that are counts and choose a plural form. */
const COUNTS = new Set(['left', 'seconds', 'least', 'count', 'missing', 'limit']);

function stored(): Lang | null {
  const value = localStorage.getItem(KEY);
  return value === 'ru' || value === 'en' ? value : null;
}

const first = stored() ?? 'ru';
let current = $state<Lang>(first);
document.documentElement.lang = first;

/** The language shown. */
export const lang = {
  get current(): Lang {
    return current;
  },
};

/** Grows when more messages are loaded, so that what was said without them is said again. */
let arrivals = $state(0);
/** More than the first screens' messages is needed: from now on every language is loaded whole. */
let wanted = false;
let wish: Lang = first;

/** Loads every message of the language shown, or of the languages named. */
export async function loadMessages(...langs: readonly Lang[]): Promise<void> {
  wanted = true;
  const missing = (langs.length > 0 ? langs : [wish]).filter((one) => !isWhole(one));
  if (missing.length === 0) return;
  await Promise.all(missing.map(load));
  arrivals += 1;
}

/** Sets the language and remembers it on this machine. */
export function setLang(next: Lang): void {
  localStorage.setItem(KEY, next);
  void show(next);
}

/** Adopts the program's language unless one was chosen on this machine. */
export function suggestLang(next: string): void {
  if (stored() === null && (next === 'ru' || next === 'en')) void show(next);
}

/** Switches to a language once all that it needs is loaded, so that nobody sees gaps. */
async function show(next: Lang): Promise<void> {
  wish = next;
  if (wanted && !isWhole(next)) {
    try {
      await loadMessages(next);
    } catch {
      // The program is out of reach: the language stays.
      wish = current;
      return;
    }
  }
  if (wish !== next) return;
  current = next;
  document.documentElement.lang = next;
}

/** Returns a message in the language shown. */
export function t(key: string, args?: Args): string {
  const text = format(current, key, args);
  if (text === '') void arrivals;
  // A title may have quotation marks of its own inside those of the message.
  return nested(text);
}

export function hasMessage(key: string): boolean {
  const found = has(current, key);
  if (!found) void arrivals;
  return found;
}

/** Returns a refusal's values with its counts as numbers, so that a message can choose a plural form by them. */
export function wireArgs(params: { [key: string]: string | undefined }): Args {
  const args: Args = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    args[name] = COUNTS.has(name) && /^\d{1,15}$/.test(value) ? Number(value) : value;
  }
  return args;
}

/** Returns a code of the program as the end of a message key: `off_scale` becomes `off-scale`. */
export function keyPart(code: string): string {
  return code.replaceAll('_', '-');
}

/** Returns a refusal in words. */
export function errorText(error: {
  code: FailureCode | ErrorCode;
  params: { [key: string]: string | undefined };
}): string {
  const args = wireArgs(error.params);
  // An unreadable source carries the message key of the reason.
  const reason = error.params.reason;
  // So does a contradiction in the regulation.
  const carries = error.code === 'import_unreadable' || error.code === 'bad_regulation';
  if (carries && reason && hasMessage(reason)) return t(reason, args);
  return t(`error-${keyPart(error.code)}`, args);
}

/** Returns anything thrown, or a refusal within a reply, in words. */
export function thrownText(thrown: unknown): string {
  if (thrown instanceof Failure || isApiError(thrown)) return errorText(thrown);
  return t('error-internal', { what: String(thrown) });
}
