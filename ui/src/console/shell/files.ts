import { api, asFailure } from '../../api';
import type { VerifyView } from '../../api/generated/VerifyView';
import { errorText, lang, t } from '../../shared/messages/index.svelte';
import { app, ask, enter, loadStart, switchContest, showFailure } from '../../shared/state/app.svelte';
import { toast } from '../../shared/state/toasts.svelte';
import { beginImport } from '../contest/import/importing.svelte';
import { go } from './nav.svelte';

/** If opening takes longer, the user is told why (milliseconds). */
const SLOW_MS = 1000;

/** Opens a contest file: the given one, or one that the user chooses. */
export async function openContest(path?: string): Promise<void> {
  let slow: ReturnType<typeof setTimeout> | undefined;
  try {
    const chosen = path ?? (await api.pickContest());
    if (chosen === null) return;
    // A file is verified before it opens, which takes long for a very large one.
    slow = setTimeout(() => toast('info', t('file-checking')), SLOW_MS);
    switchContest(await api.call({ type: 'OpenContest', path: chosen }));
    await loadStart();
  } catch (thrown) {
    showFailure(thrown);
    await loadStart();
  } finally {
    clearTimeout(slow);
  }
}

export async function closeContest(): Promise<void> {
  if ((await ask({ type: 'CloseContest' })) === null) return;
  switchContest(null);
  await loadStart();
}

/** Makes the demo contest where the user chooses, and opens it. */
export async function makeDemo(): Promise<void> {
  try {
    const target = await api.saveTarget(t('start-demo-name'), 'contest');
    if (target?.type !== 'Path') return;
    switchContest(await api.call({ type: 'MakeDemo', path: target.path }));
    await loadStart();
  } catch (thrown) {
    showFailure(thrown);
  }
}

/** Lets the user choose a workbook or a folder, and previews its import. */
export async function chooseSource(folder: boolean): Promise<void> {
  try {
    const source = await api.pickSource(folder);
    if (source !== null) beginImport(source);
  } catch (thrown) {
    showFailure(thrown);
  }
}

/** Saves a complete copy of the open contest, to continue on another machine. */
export function saveCopy(): Promise<void> {
  return saveAs('SaveCopy', t('file-copy-name', { name: app.contest?.file_name ?? '' }));
}

/** Saves a copy of the open contest to hand on: without PINs, passphrase, key and contacts. */
export function saveHandOver(): Promise<void> {
  return saveAs('SaveHandOver', t('file-hand-over-name', { name: app.contest?.file_name ?? '' }));
}

async function saveAs(type: 'SaveCopy' | 'SaveHandOver', name: string): Promise<void> {
  try {
    const target = await api.saveTarget(name, 'contest');
    if (!target) return;
    const { place } = await api.call({ type, target });
    api.deliver(place);
    toast('ok', target.type === 'Path' ? t('file-copy-saved', { place }) : t('file-copy-downloaded'));
  } catch (thrown) {
    showFailure(thrown);
  }
}

/**
 * Saves every table of the open contest as a workbook; says if marks were left out because they are still being taken.
 */
export async function saveWorkbook(): Promise<void> {
  try {
    const target = await api.saveTarget(app.contest?.file_name ?? '', 'workbook');
    if (!target) return;
    const { file, without_scores } = await api.call({ type: 'SaveWorkbook', target, lang: lang.current });
    const { place } = file;
    api.deliver(place);
    const note = without_scores ? ` ${t('file-workbook-without-scores')}` : '';
    if (target.type === 'Path') {
      toast('ok', t('file-workbook-saved', { place }) + note, {
        label: t('open'),
        run: () => void ask({ type: 'OpenSaved', path: place }),
      });
    } else toast('ok', t('file-workbook-downloaded') + note);
  } catch (thrown) {
    showFailure(thrown);
  }
}

/** Saves the template workbook, and offers to open it. */
export async function saveTemplate(): Promise<void> {
  try {
    const target = await api.saveTarget(t('start-template-name'), 'workbook');
    if (!target) return;
    const { place } = await api.call({ type: 'SaveTemplate', target });
    api.deliver(place);
    if (target.type === 'Path') {
      toast('ok', t('start-template-saved', { place }), {
        label: t('open'),
        run: () => void ask({ type: 'OpenSaved', path: place }),
      });
    } else toast('ok', t('start-template-downloaded'));
  } catch (thrown) {
    showFailure(thrown);
  }
}

/** Verifies the open file; null when that was refused (the refusal is shown). */
export function verifyContest(): Promise<VerifyView | null> {
  return ask({ type: 'VerifyContest' });
}

/** Locks the console and shows the jurors' door; without a passphrase, shows where to set one. */
export async function lockConsole(): Promise<void> {
  try {
    enter(await api.call({ type: 'Lock' }));
  } catch (thrown) {
    const problem = asFailure(thrown);
    if (problem.code !== 'passphrase_needed') {
      showFailure(thrown);
      return;
    }
    toast('info', errorText(problem), {
      label: t('header-set-passphrase'),
      run: () => go('setup', { focus: 'passphrase' }),
    });
    go('setup', { focus: 'passphrase' });
  }
}
