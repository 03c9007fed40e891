import { Channel, invoke } from '@tauri-apps/api/core';
import { asFailure } from './failure';
import type { Notice } from './generated/Notice';
import type { Outcome, Transport } from './transport';

/** Reaches the program from its own window. */
export function tauriTransport(): Transport {
  // The program sends each window the notices for its seat: one subscription serves every listener of the page.
  const listeners = new Set<(notice: Notice) => void>();
  let told: Channel<Notice> | null = null;

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
      listeners.add(listener);
      if (told === null) {
        told = new Channel<Notice>((notice) => {
          for (const one of [...listeners]) one(notice);
        });
        void invoke('hear', { told });
      }
      return () => listeners.delete(listener);
    },

    pickContest: () => invoke<string | null>('pick_contest'),
    pickSource: (folder) => invoke<string | null>('pick_source', { folder }),

    pickSlides: () => invoke<string | null>('pick_slides'),
    hall: (act) => invoke<void>('hall', { act }),

    async saveTarget(name, kind) {
      const path = await invoke<string | null>('pick_save', { name, kind });
      // The system's dialog has already asked before it returns the path of an existing file.
      return path === null ? null : { type: 'Path', path, replace: true };
    },

    async folderTarget() {
      const path = await invoke<string | null>('pick_folder');
      return path === null ? null : { type: 'Path', path, replace: true };
    },

    deliver: () => undefined,
  };
}
