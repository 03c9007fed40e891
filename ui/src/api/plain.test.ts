import { describe, expect, it } from 'vitest';
import { plain } from './plain';

describe('texts of an answer', () => {
  it('lose what turns the direction of letters', () => {
    const title = 'Проект \u202eагрок\u202c и \u2067сад\u2069\u200e\u061c';
    expect(plain({ rows: [{ title, team: [title] }], count: 3, none: null })).toEqual({
      rows: [{ title: 'Проект агрок и сад', team: ['Проект агрок и сад'] }],
      count: 3,
      none: null,
    });
    expect(plain('\u200fА')).toBe('А');
  });

  it('stay as they are otherwise, spaces and joiners too', () => {
    const text = '«Ёлка» №\u00a05 – 👩\u200d🔬';
    expect(plain([text])).toEqual([text]);
  });

  it('name a file by the name it has', () => {
    const path = '/home/а\u202eб.tribuna';
    expect(plain({ path, recent: [{ path, name: 'а\u202eб' }], found: [path] })).toEqual({
      path,
      recent: [{ path, name: 'аб' }],
      found: [path],
    });
  });
});
