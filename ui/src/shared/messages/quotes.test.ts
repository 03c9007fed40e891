import { describe, expect, it } from 'vitest';
import { nested } from './quotes';

describe('quotation marks inside others', () => {
  it('become inner ones', () => {
    expect(nested('№ 4 «Студия «Голос кампуса»»')).toBe('№ 4 «Студия „Голос кампуса“»');
    expect(nested('«А «Б» и «В»», «Г»')).toBe('«А „Б“ и „В“», «Г»');
  });

  it('stay where none is inside another', () => {
    for (const text of ['«А» и «Б»', 'без кавычек', '„уже“ так']) expect(nested(text)).toBe(text);
  });

  it('stay where they do not pair', () => {
    for (const text of ['«А «Б»', '«А «Б»»»', '»А« «Б «В»']) expect(nested(text)).toBe(text);
  });
});
