import { Failure } from '../../api';
import { byText, dateTime, integer } from '../formats';
import { format, has, type Lang } from '../messages/catalogue';
import { errorText, keyPart, lang, t, wireArgs } from '../messages/index.svelte';
import type { ColumnView, EditFault, EditStep, TableName } from './contract';
import type { Named } from './header';

/** Why a cell is not saved: a fault in what was typed, or a refusal by the program. */
export type Trouble = EditFault | Failure;

export function fieldWords(table: TableName, field: string): string {
  return t(`field-${keyPart(table)}-${keyPart(field)}`);
}

export function tableWords(table: TableName): string {
  return t(`field-table-${keyPart(table)}`);
}

/** Returns the columns with their names in every language, to match header lines from elsewhere. */
export function namedColumns(table: TableName, columns: readonly ColumnView[]): Named[] {
  return columns.map((column) => {
    const key = `field-${keyPart(table)}-${keyPart(column.field)}`;
    const names = (['ru', 'en'] as Lang[]).filter((one) => has(one, key)).map((one) => format(one, key));
    return { field: column.field, names: [...names, ...column.headers] };
  });
}

/** Returns what is wrong with a cell, without the place that the message begins with: it is visible here. */
export function troubleWords(trouble: Trouble): string {
  if (trouble instanceof Failure) return errorText(trouble);
  const args = wireArgs(trouble.params);
  const text = t(trouble.key, args);
  const where = `${t('fault-where', args)}: `;
  const rest = text.startsWith(where) ? text.slice(where.length) : text;
  return rest.charAt(0).toLocaleUpperCase(lang.current) + rest.slice(1);
}

/** Returns what would be undone or redone, in words. */
export function stepWords(step: EditStep): string {
  const time = dateTime(step.time, lang.current);
  if (step.table) return t('cells-step-table', { table: tableWords(step.table), count: step.count, time });
  return t('cells-step-other', { entry: integer(step.entry), time });
}

/** Returns suggestions for what is typed: those that begin with it, then those that contain it. */
export function proposals(choices: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е');
  if (!wanted) return [...choices];
  const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
  const found = choices.filter((choice) => plain(choice).includes(wanted));
  return found.sort(
    (a, b) => Number(plain(b).startsWith(wanted)) - Number(plain(a).startsWith(wanted)) || byText(a, b, lang.current),
  );
}
