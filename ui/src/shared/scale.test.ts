import { describe, expect, it } from 'vitest';
import { afterRefusal, onScale, parseHundredths, typeMark, writeHundredths } from './scale';

const five = { min: 0, max: 500, step: 100 };
const ten = { min: 0, max: 1000, step: 100 };
const hundred = { min: 0, max: 10000, step: 100 };
const halves = { min: 0, max: 500, step: 50 };
const quality = { min: -300, max: 300, step: 100 };

describe('a mark field', () => {
  it('is left by itself after any digit of a scale 0–5', () => {
    for (const digit of '012345') expect(typeMark(five, digit)).toMatchObject({ settled: true, refused: false });
  });

  it('refuses at once what is not on the scale', () => {
    for (const text of ['6', '7', '12', '3,5', 'x', '05']) expect(typeMark(five, text).refused).toBe(true);
  });

  it('waits after 1 on a scale 0–10, because 10 begins so', () => {
    expect(typeMark(ten, '1')).toMatchObject({ mark: 100, settled: false, refused: false });
    expect(typeMark(ten, '10')).toMatchObject({ mark: 1000, settled: true });
    expect(typeMark(ten, '2')).toMatchObject({ mark: 200, settled: true });
    expect(typeMark(ten, '11').refused).toBe(true);
  });

  it('waits on a scale 0–100 until no longer number fits', () => {
    expect(typeMark(hundred, '0').settled).toBe(true);
    expect(typeMark(hundred, '9').settled).toBe(false);
    expect(typeMark(hundred, '95').settled).toBe(true);
    expect(typeMark(hundred, '10').settled).toBe(false);
    expect(typeMark(hundred, '100').settled).toBe(true);
    expect(typeMark(hundred, '101').refused).toBe(true);
  });

  it('takes halves with a comma or a point and waits for them', () => {
    expect(typeMark(halves, '4')).toMatchObject({ mark: 400, settled: false });
    expect(typeMark(halves, '4,')).toMatchObject({ mark: null, settled: false, refused: false });
    expect(typeMark(halves, '4.5')).toMatchObject({ text: '4,5', mark: 450, settled: true });
    expect(typeMark(halves, '4,3').refused).toBe(true);
    expect(typeMark(halves, '5')).toMatchObject({ mark: 500, settled: true });
  });

  it('takes marks below zero where the scale has them', () => {
    expect(typeMark(quality, '-')).toMatchObject({ refused: false, settled: false });
    expect(typeMark(quality, '-2')).toMatchObject({ mark: -200, settled: true });
    expect(typeMark(quality, '-4').refused).toBe(true);
    expect(typeMark(five, '-').refused).toBe(true);
  });
});

describe('hundredths', () => {
  it('are read with either decimal mark and written with a comma', () => {
    expect(parseHundredths('87,5')).toBe(8750);
    expect(parseHundredths('87.25')).toBe(8725);
    expect(parseHundredths('1\u00a0200')).toBe(120000);
    expect(parseHundredths('')).toBeNull();
    expect(parseHundredths('4,')).toBeNull();
    expect(parseHundredths('4,555')).toBeNull();
    expect(writeHundredths(8750)).toBe('87,5');
    expect(writeHundredths(8705)).toBe('87,05');
    expect(writeHundredths(-200)).toBe('-2');
  });

  it('stand on a scale only at its steps', () => {
    expect(onScale(halves, 450)).toBe(true);
    expect(onScale(halves, 425)).toBe(false);
    expect(onScale({ min: 100, max: 1000, step: 300 }, 400)).toBe(true);
  });
});

it('a key after a refusal replaces what was refused', () => {
  expect(afterRefusal('7', '73')).toBe('3');
  expect(afterRefusal('7', '')).toBe('');
  expect(afterRefusal('7', '4')).toBe('4');
});
