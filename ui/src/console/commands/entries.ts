import type { JurorCard } from '../../api/generated/JurorCard';
import type { PaperKindView } from '../../api/generated/PaperKindView';
import type { ProjectCard } from '../../api/generated/ProjectCard';
import type { Chord } from '../../shared/keys/chord';
import { runSoon } from '../../shared/keys/keys.svelte';
import { type ActionName, ACTIONS, actionOf, SCOPES, screenOf } from '../../shared/keys/registry';
import { format } from '../../shared/messages/catalogue';
import { setLang, t } from '../../shared/messages/index.svelte';
import { tableWords } from '../../shared/table';
import { may } from '../../shared/state/may.svelte';
import { setTheme } from '../../shared/theme/theme.svelte';
import { roleWords, seatWords } from '../../shared/words';
import { kindName } from '../papers/kinds';
import { SECTIONS } from '../sections';
import { go, mayOpen, nav, screenLabel } from '../shell/nav.svelte';

export type EntryKind = 'project' | 'juror' | 'person' | 'screen' | 'action' | 'setting' | 'paper';

/** A result of the search. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** A function, as there are thousands of entries and few are shown. */
  readonly detail: () => string;
  readonly also: string;
  readonly keys?: Chord;
  readonly open: () => void;
}

const none = (): string => '';

/** Returns a message in both languages, so that it is found by either. */
function both(key: string): string {
  return `${format('ru', key)} ${format('en', key)}`;
}

export function screenEntries(): Entry[] {
  return SECTIONS.map(({ name }) => name)
    .filter(mayOpen)
    .map((screen) => ({
      id: `screen:${screen}`,
      kind: 'screen',
      title: t(screenLabel(screen)),
      detail: none,
      also: both(screenLabel(screen)),
      keys: actionOf(`go-${screen}`).keys[0],
      open: () => go(screen),
    }));
}

/** Actions that can be done from the console; those of another screen show it first. */
export function actionEntries(may: (name: ActionName) => boolean): Entry[] {
  const entries: Entry[] = [];
  for (const name of Object.keys(ACTIONS) as ActionName[]) {
    const { scope, label, keys, motion } = actionOf(name);
    // Screens have entries of their own, and the search does not find itself.
    if (
      motion ||
      scope === 'start' ||
      scope === 'door' ||
      SECTIONS.some((section) => name === `go-${section.name}`) ||
      name === 'search' ||
      !may(name)
    )
      continue;
    const place = SCOPES[scope].label;
    const screen = screenOf(scope);
    entries.push({
      id: `action:${name}`,
      kind: 'action',
      title: t(label),
      detail: () => (screen ? t(place) : ''),
      also: `${both(label)} ${both(place)}`,
      keys: keys[0],
      open: () => {
        if (screen && nav.screen !== screen) go(screen);
        runSoon(name);
      },
    });
  }
  return entries;
}

function setting(id: string, label: string, open: () => void): Entry {
  return { id: `setting:${id}`, kind: 'setting', title: t(label), detail: none, also: both(label), open };
}

/** Settings, each opened or changed directly. */
export function settingEntries(): Entry[] {
  const looks = [
    setting('light', 'search-theme-light', () => setTheme('light')),
    setting('dark', 'search-theme-dark', () => setTheme('dark')),
    setting('system', 'search-theme-system', () => setTheme('system')),
    setting('ru', 'search-lang-ru', () => setLang('ru')),
    setting('en', 'search-lang-en', () => setLang('en')),
  ];
  if (!may('set_up')) return looks;
  return [
    ...looks,
    setting('passphrase', 'search-passphrase', () => go('setup', { focus: 'passphrase' })),
    setting('criteria', 'search-criteria', () => go('setup', { focus: 'criteria' })),
    setting('money', 'search-money', () => go('setup', { focus: 'sources' })),
    setting('file', 'search-file', () => go('setup', { focus: 'file' })),
    ...(['contest', 'categories', 'sections', 'helpers'] as const).map((table) => ({
      ...setting(table, `field-table-${table}`, () => go('setup', { focus: table })),
      title: tableWords(table),
    })),
  ];
}

/** Projects, and the people named in them. */
export function projectEntries(projects: readonly ProjectCard[]): Entry[] {
  const entries: Entry[] = projects.map((card) => ({
    id: `project:${card.id}`,
    kind: 'project',
    title: `${t('project-no', { number: card.number })} · ${card.title}`,
    detail: () => [card.lead, card.category].filter(Boolean).join(' · '),
    also: [card.official_title, card.registration, card.lead, card.speaker, card.faculty, card.group, card.category]
      .filter(Boolean)
      .join(' '),
    open: () => go('projects', { project: card.id }),
  }));
  for (const card of projects) {
    const person = (name: string | null, part: string, label: string) => {
      if (!name) return;
      entries.push({
        id: `person:${card.id}:${part}:${name}`,
        kind: 'person',
        title: name,
        detail: () => t(label, { number: card.number, title: card.title }),
        also: '',
        open: () => go('projects', { project: card.id }),
      });
    };
    person(card.lead, 'lead', 'search-lead-of');
    if (card.speaker !== card.lead) person(card.speaker, 'speaker', 'search-speaker-of');
    person(card.mentor, 'mentor', 'search-mentor-of');
    for (const name of card.team) if (name !== card.lead) person(name, 'team', 'search-team-of');
  }
  return entries;
}

export function jurorEntries(jurors: readonly JurorCard[]): Entry[] {
  return jurors.map((card) => ({
    id: `juror:${card.id}`,
    kind: 'juror',
    title: card.name,
    detail: () => [card.code, roleWords(card), card.position].filter(Boolean).join(' · '),
    also: `${card.code} ${roleWords(card)} ${card.seat ? seatWords(card.seat) : ''} ${card.position ?? ''}`,
    open: () => go('jury', { juror: card.id }),
  }));
}

export function paperEntries(kinds: readonly PaperKindView[]): Entry[] {
  return kinds.map((kind) => ({
    id: `paper:${kind.id}`,
    kind: 'paper',
    title: kindName(kind.id),
    detail: none,
    also: both(`paper-${kind.id}`),
    open: () => go('papers', { paper: kind.id }),
  }));
}
