import { describe, expect, it } from 'vitest';
import type { ImportFault } from '../../../api/generated/ImportFault';
import { byTable, droppableRows, rowOf } from './faults';

const fault = (table: string | null, row: number | null, droppable: boolean): ImportFault => ({
  key: 'fault-empty-cell',
  params: {},
  table,
  row,
  droppable,
});

describe('faults of an import', () => {
  it('stand by table in the order in which they came', () => {
    const groups = byTable([fault('scores', 2, true), fault('projects', 3, true), fault('scores', 4, false)]);
    expect(groups.map((group) => [group.table, group.faults.length])).toEqual([
      ['scores', 2],
      ['projects', 1],
    ]);
  });
  it('offer each row for dropping once, and only where it heals', () => {
    const rows = droppableRows([
      fault('scores', 2, true),
      fault('scores', 2, true),
      fault('scores', 3, false),
      fault('contest', null, true),
    ]);
    expect([...rows.keys()]).toEqual(['scores:2']);
    expect(rowOf(fault(null, 5, true))).toBeNull();
  });
});
