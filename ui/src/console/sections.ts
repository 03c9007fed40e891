import * as next from './desk/section';
import * as setup from './contest/setup/section';
import * as projects from './contest/projects/section';
import * as jury from './jury/section';
import * as defence from './defence/section';
import * as marks from './marks/section';
import * as voting from './audience/section';
import * as results from './results/section';
import * as papers from './papers/section';
import * as journal from './contest/journal/section';
import type { ScreenName } from '../api/generated/ScreenName';

/** Sections of the console as the work goes; their position is also the digit of their shortcut. */
export const SECTIONS = [
  next.section,
  setup.section,
  projects.section,
  jury.section,
  defence.section,
  marks.section,
  voting.section,
  results.section,
  papers.section,
  journal.section,
] as const;

/** Help pages of the sections. */
export const PAGES = {
  ...next.pages,
  ...setup.pages,
  ...projects.pages,
  ...jury.pages,
  ...defence.pages,
  ...marks.pages,
  ...voting.pages,
  ...results.pages,
  ...papers.pages,
  ...journal.pages,
} as const;

export function sectionOf(name: ScreenName): (typeof SECTIONS)[number] {
  return SECTIONS.find((section) => section.name === name) ?? next.section;
}
