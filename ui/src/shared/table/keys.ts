import type { Step } from './selection';

/** What a key asks of the table while no cell is being typed in. */
export type Command =
  | { do: 'move'; step: Step; extend: boolean }
  | { do: 'enter'; back: boolean }
  | { do: 'type' }
  | {
      do:
        | 'edit'
        | 'clear'
        | 'remove'
        | 'undo'
        | 'redo'
        | 'all'
        | 'open'
        | 'row-up'
        | 'row-down'
        | 'whole-row'
        | 'whole-column'
        | 'find'
        | 'choices'
        | 'escape'
        | 'leave';
    };

/** What decides of a keyboard event. Letters are matched by position, so that any layout works. */
export type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

const PLAIN: Record<string, Step> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};
const WITH_CTRL: Record<string, Step> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'far-left',
  ArrowRight: 'far-right',
  Home: 'start',
  End: 'end',
};

/** Returns what a key asks for, or null if it is not the table's. */
export function commandOf(key: Key): Command | null {
  if (key.isComposing) return null;
  const ctrl = key.ctrlKey || key.metaKey;
  if (key.altKey && !ctrl) {
    if (key.key === 'ArrowUp') return { do: 'row-up' };
    if (key.key === 'ArrowDown') return key.shiftKey ? { do: 'choices' } : { do: 'row-down' };
    return null;
  }
  if (key.altKey) return null;
  const step = (ctrl ? WITH_CTRL : PLAIN)[key.key];
  if (step) return { do: 'move', step, extend: key.shiftKey };
  if (ctrl) {
    switch (key.code) {
      case 'KeyZ':
        return { do: key.shiftKey ? 'redo' : 'undo' };
      case 'KeyY':
        return { do: 'redo' };
      case 'KeyA':
        return { do: 'all' };
      case 'KeyF':
        return { do: 'find' };
      case 'Minus':
      case 'NumpadSubtract':
        return { do: 'remove' };
      case 'Space':
        return { do: 'whole-column' };
      case 'Enter':
      case 'NumpadEnter':
        return { do: 'open' };
    }
    return null;
  }
  switch (key.key) {
    case 'Tab':
      return { do: 'move', step: key.shiftKey ? 'back' : 'next', extend: false };
    case 'Enter':
      return { do: 'enter', back: key.shiftKey };
    case 'F2':
      return { do: 'edit' };
    case 'F6':
      return { do: 'leave' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'escape' };
    case ' ':
      return key.shiftKey ? { do: 'whole-row' } : { do: 'type' };
    case 'Dead':
    case 'Process':
      return { do: 'type' };
  }
  return [...key.key].length === 1 ? { do: 'type' } : null;
}
