import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { asFailure } from './failure';
import type { Notice } from './generated/Notice';
import type { Outcome, Transport } from './transport';

/** The second window is told that something changed, and nothing of who sits at the console. */
const HEARD = location.pathname.endsWith('stage.html') ? 'hall' : 'notice';

/** The way to the program from its own window. */
export function tauriTransport(): Transport {
  return {
    hasFiles: true,

    send: (envelope) => invoke<Outcome>('call', { envelope }),

    async paper(choice) {
      try {
        return await invoke<ArrayBuffer>('paper', { choice });
      } catch (thrown) {
        throw asFailure(thrown);
      }
    },

    onNotice(listener) {
      let stopped = false;
      let unlisten: (() => void) | null = null;
      void listen<Notice>(HEARD, (event) => listener(event.payload)).then((stop) => {
        if (stopped) stop();
        else unlisten = stop;
      });
      return () => {
        stopped = true;
        unlisten?.();
      };
    },

    pickContest: () => invoke<string | null>('pick_contest'),
    pickSource: (folder) => invoke<string | null>('pick_source', { folder }),

    pickSlides: () => invoke<string | null>('pick_slides'),
    stage: (act) => invoke<void>('stage', { act }),

    async saveTarget(name, kind) {
      const path = await invoke<string | null>('pick_save', { name, kind });
      // The system's dialog has asked before it returns the path of an existing file.
      return path === null ? null : { type: 'Path', path, replace: true };
    },

    async folderTarget() {
      const path = await invoke<string | null>('pick_folder');
      return path === null ? null : { type: 'Path', path, replace: true };
    },

    deliver: () => undefined,
  };
}
