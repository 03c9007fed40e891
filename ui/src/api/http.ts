import { Failure, asFailure } from './failure';
import type { Notice } from './generated/Notice';
import type { Outcome, Transport } from './transport';

const GUARD_HEADER = { 'X-Tribuna': '1' };

/** The hall's page has addresses of its own: it is another seat, even in the same browser. */
const BASE = location.pathname.startsWith('/hall') ? '/hall' : '/api';

async function post(address: string, body: BodyInit, type: string): Promise<Response> {
  const response = await fetch(address, { method: 'POST', body, headers: { ...GUARD_HEADER, 'Content-Type': type } });
  if (response.status === 401 || response.status === 403) throw new Failure('signed_out');
  if (!response.ok && !(response.headers.get('content-type') ?? '').includes('json')) {
    throw new Failure('unreachable', { what: String(response.status) });
  }
  return response;
}

function pickFile(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    input.dataset.testid = 'file-input';
    const done = (file: File | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => done(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => done(null));
    document.body.append(input);
    input.click();
  });
}

/** Reaches the program from a browser. */
export function httpTransport(): Transport {
  return {
    hasFiles: false,

    async send(envelope) {
      const response = await post(`${BASE}/call`, JSON.stringify(envelope), 'application/json');
      return (await response.json()) as Outcome;
    },

    async paper(choice) {
      const response = await post('/api/paper', JSON.stringify(choice), 'application/json');
      if ((response.headers.get('content-type') ?? '').includes('pdf')) return response.arrayBuffer();
      throw asFailure(((await response.json()) as { error: unknown }).error);
    },

    onNotice(listener) {
      const source = new EventSource(`${BASE}/notices`);
      source.onmessage = (event) => listener(JSON.parse(event.data as string) as Notice);
      return () => source.close();
    },

    pickSlides: () => Promise.resolve(null),

    hall(act) {
      // Opens another window of the browser; people put the one they want on the projector.
      if (act === 'show') window.open('/hall', 'tribuna-hall');
      return Promise.resolve();
    },

    pickContest: () => Promise.resolve(null),

    async pickSource() {
      const file = await pickFile('.xlsx,.xls,.ods');
      if (!file) return null;
      const address = `/api/upload?name=${encodeURIComponent(file.name)}`;
      const response = await post(address, file, 'application/octet-stream');
      const outcome = (await response.json()) as { ok: { source: string } } | { error: unknown };
      if ('error' in outcome) throw asFailure(outcome.error);
      return outcome.ok.source;
    },

    saveTarget: () => Promise.resolve({ type: 'Download' }),
    folderTarget: () => Promise.resolve({ type: 'Download' }),

    deliver(place) {
      const link = document.createElement('a');
      link.href = place;
      link.download = '';
      link.hidden = true;
      document.body.append(link);
      link.click();
      link.remove();
    },
  };
}
