import { describe, expect, it } from 'vitest';
import { commandOf, type Key } from './keys';

const key = (name: string, rest: Partial<Key> = {}): Key => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...rest,
});

describe('a key', () => {
  it('means the same in either layout', () => {
    expect(commandOf(key('z', { code: 'KeyZ', ctrlKey: true }))).toEqual({ do: 'undo' });
    expect(commandOf(key('я', { code: 'KeyZ', ctrlKey: true }))).toEqual({ do: 'undo' });
    expect(commandOf(key('Я', { code: 'KeyZ', ctrlKey: true, shiftKey: true }))).toEqual({ do: 'redo' });
    expect(commandOf(key('н', { code: 'KeyY', ctrlKey: true }))).toEqual({ do: 'redo' });
  });

  it('moves, and with Shift extends', () => {
    expect(commandOf(key('ArrowDown', { shiftKey: true }))).toEqual({ do: 'move', step: 'down', extend: true });
    expect(commandOf(key('End', { ctrlKey: true }))).toEqual({ do: 'move', step: 'end', extend: false });
    expect(commandOf(key('Tab', { shiftKey: true }))).toEqual({ do: 'move', step: 'back', extend: false });
  });

  it('that writes begins to type over the cell', () => {
    expect(commandOf(key('ё'))).toEqual({ do: 'type' });
    expect(commandOf(key('F5'))).toBeNull();
    expect(commandOf(key('c', { code: 'KeyC', ctrlKey: true }))).toBeNull();
    expect(commandOf(key('1', { code: 'Digit1', altKey: true }))).toBeNull();
  });

  it('of a word being composed is left alone', () => {
    expect(commandOf(key('a', { isComposing: true }))).toBeNull();
  });
});
