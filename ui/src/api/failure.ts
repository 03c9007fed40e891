import type { ApiError } from './generated/ApiError';
import type { ErrorCode } from './generated/ErrorCode';

/** What can go wrong: a refusal by the program, or no answer at all. */
export type FailureCode = ErrorCode | 'unreachable' | 'signed_out';

/** A refusal by the program (`ApiError`), or a failure to reach it. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly params: Record<string, string>;

  constructor(code: FailureCode, params: Record<string, string> = {}) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.params = params;
  }
}

/** Returns whether a value is a refusal as it comes over the wire. */
export function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

/** Returns anything thrown as a `Failure`. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (isApiError(thrown)) return new Failure(thrown.code, thrown.params);
  return new Failure('unreachable', { what: thrown instanceof Error ? thrown.message : String(thrown) });
}
