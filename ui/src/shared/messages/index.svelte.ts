import type { ErrorCode } from '../../api/generated/ErrorCode';
import { Failure, isApiError, type FailureCode } from '../../api/failure';
import { type Args, type Lang, format, has } from './catalogue';
import { nested } from './quotes';

export type { Args, Lang } from './catalogue';

const KEY = 'tribuna-lang';
/** Values that choose a plural form. */
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

/** Chooses the language at once and remembers it on this machine. */
export function setLang(next: Lang): void {
  localStorage.setItem(KEY, next);
  show(next);
}

/** Takes over the program's language unless one was chosen on this machine. */
export function suggestLang(next: string): void {
  if (stored() === null && (next === 'ru' || next === 'en')) show(next);
}

function show(next: Lang): void {
  current = next;
  document.documentElement.lang = next;
}

/** Returns a message in the language shown. */
export function t(key: string, args?: Args): string {
  // A title may bring quotation marks of its own into those of the message.
  return nested(format(current, key, args));
}

/** Returns whether there is such a message. */
export function hasMessage(key: string): boolean {
  return has(current, key);
}

/** Returns the program's values with its counts as numbers, so that a message can choose a plural form by them. */
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
  // A source that cannot be read carries the key of the reason.
  const reason = error.params.reason;
  // So does a contradiction in the regulation.
  const carries = error.code === 'import_unreadable' || error.code === 'bad_regulation';
  if (carries && reason && hasMessage(reason)) return t(reason, args);
  return t(`error-${keyPart(error.code)}`, args);
}

/** Returns anything thrown in words, or a refusal that came within a reply. */
export function thrownText(thrown: unknown): string {
  if (thrown instanceof Failure || isApiError(thrown)) return errorText(thrown);
  return t('error-internal', { what: String(thrown) });
}
