import type { PaperBundle } from '../../api/generated/PaperBundle';
import type { PaperKindView } from '../../api/generated/PaperKindView';
import type { PaperGroup } from '../../api/generated/PaperGroup';
import { hasMessage, keyPart, t } from '../../shared/messages/index.svelte';

export function kindName(id: string): string {
  const key = `paper-${id}`;
  return hasMessage(key) ? t(key) : id;
}

/** Returns what a kind of paper is for. */
export function kindAbout(id: string): string {
  return t(`papers-about-${keyPart(id)}`);
}

const GROUPS: readonly PaperGroup[] = ['before', 'during', 'after', 'form', 'guide'];

function groupName(group: PaperGroup): string {
  switch (group) {
    case 'before':
      return t('papers-group-before');
    case 'during':
      return t('papers-group-during');
    case 'after':
      return t('papers-group-after');
    case 'form':
      return t('papers-group-forms');
    case 'guide':
      return t('papers-group-guides');
  }
}

/** Returns the kinds grouped by when they are used, as the day goes; empty groups are left out. */
export function kindGroups(
  kinds: readonly PaperKindView[],
): { group: PaperGroup; title: string; kinds: PaperKindView[] }[] {
  return GROUPS.map((group) => ({
    group,
    title: groupName(group),
    kinds: kinds.filter((kind) => kind.group === group),
  })).filter((group) => group.kinds.length > 0);
}

/** Returns the kinds in a bundle. */
export function bundleKinds(bundle: PaperBundle, kinds: readonly PaperKindView[]): string[] {
  return kinds.filter((kind) => kind.bundles.includes(bundle)).map((kind) => kind.id);
}
