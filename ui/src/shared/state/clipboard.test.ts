import { expect, it } from 'vitest';
import { tableText } from './clipboard';

it('a table on the clipboard has one line per row whatever stands in its cells', () => {
  expect(
    tableText([
      ['№', 'Проект'],
      ['1', 'Зал\nна\tКрупской '],
    ]),
  ).toBe('№\tПроект\n1\tЗал на Крупской');
});
