import * as start from '../contest/start/help';
import * as importing from '../contest/import/help';
import * as guide from '../contest/guide/help';
import * as regulation from '../regulation/help';
import * as juror from '../../juror/help';
import { PAGES as SECTION_PAGES } from '../sections';
import type { Page } from './page';

/** The help; each area has its own pages. */
export const PAGES = {
  ...SECTION_PAGES,
  ...start.pages,
  ...importing.pages,
  ...guide.pages,
  ...regulation.pages,
  ...juror.pages,
} as const satisfies Record<string, Page>;

export type Topic = keyof typeof PAGES;
