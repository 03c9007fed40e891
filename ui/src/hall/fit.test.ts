import { describe, expect, it } from 'vitest';
import { fit } from './fit';

const ROOM = { width: 55, height: 21, most: 6.4 };

describe('words for the hall', () => {
  it('are as large as may be while they are short', () => {
    expect(fit('Двор', ROOM)).toBe(6.4);
    expect(fit('', ROOM)).toBe(6.4);
  });

  it('fill the room when they are long', () => {
    const middle = fit('Архив студенческой жизни: голоса и фотографии', ROOM);
    const long = fit('слово '.repeat(40).trim(), ROOM);
    expect(middle).toBeLessThan(6.4);
    expect(long).toBeLessThan(middle);
    // Lines of the estimated width, one below another, fit the height of the room.
    const lines = Math.ceil((239 * 0.58 * long) / (ROOM.width * 0.8));
    expect(lines * 1.14 * long).toBeLessThanOrEqual(ROOM.height + 1.14 * long);
  });

  it('have no word that is longer than a line', () => {
    const word = 'Предпринимательство';
    expect(word.length * 0.58 * fit(word, ROOM)).toBeLessThanOrEqual(ROOM.width);
  });
});
