import { Failure, asFailure } from './failure';
import type { Envelope } from './generated/Envelope';
import type { KeyForm } from './generated/KeyForm';
import type { Replies } from './generated/Replies';
import type { Request } from './generated/Request';
import { httpTransport } from './http';
import { plain } from './plain';
import { tauriTransport } from './tauri';
import type { Outcome, Transport } from './transport';

export { Failure, asFailure } from './failure';
export type { FailureCode } from './failure';
export type { SaveKind, HallAct } from './transport';

const transport: Transport = '__TAURI_INTERNALS__' in window ? tauriTransport() : httpTransport();

/**
 * Asks the program and returns its answer; throws a `Failure`.
 *
 * When the program was not reached, the same envelope is sent once more: the id makes a second arrival harmless. `key`
 * is what a request that fixes results is signed with.
 */
async function call<T extends Request>(request: T, key?: KeyForm): Promise<Replies[T['type']]> {
  const envelope: Envelope = { id: newId(), request, ...(key && { key }) };
  let outcome: Outcome;
  try {
    outcome = await transport.send(envelope);
  } catch (first) {
    if (first instanceof Failure && first.code === 'signed_out') throw first;
    try {
      outcome = await transport.send(envelope);
    } catch (second) {
      throw asFailure(second);
    }
  }
  if ('error' in outcome) throw asFailure(plain(outcome.error));
  return plain(outcome.ok) as Replies[T['type']];
}

/** Returns a random UUID of version 4; `crypto.randomUUID` exists only at secure addresses. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The screens' only way to the program. */
export const api = {
  /** Whether files of this machine can be chosen (the window), or only uploaded and downloaded (a browser). */
  hasFiles: transport.hasFiles,
  call,
  paper: transport.paper.bind(transport),
  onNotice: transport.onNotice.bind(transport),
  pickContest: transport.pickContest.bind(transport),
  pickSource: transport.pickSource.bind(transport),
  pickSlides: transport.pickSlides.bind(transport),
  hall: transport.hall.bind(transport),
  saveTarget: transport.saveTarget.bind(transport),
  folderTarget: transport.folderTarget.bind(transport),
  deliver: transport.deliver.bind(transport),
};
