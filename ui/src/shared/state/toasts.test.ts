import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissAll, toast, toasts } from './toasts.svelte';

const texts = (): string[] => toasts.list.map((one) => one.text);

describe('toasts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    dismissAll();
    vi.useRealTimers();
  });

  it('of what was done take the place of one another, and leave by themselves', () => {
    toast('ok', 'first');
    toast('ok', 'second');
    expect(texts()).toEqual(['second']);
    vi.advanceTimersByTime(5_000);
    expect(texts()).toEqual([]);
  });

  it('of failures stay, each told once, and what can be undone with them', () => {
    toast('bad', 'no paper');
    toast('ok', 'cells removed', { label: 'undo', run: () => undefined });
    toast('bad', 'no paper');
    toast('ok', 'saved');
    expect(texts()).toEqual(['cells removed', 'no paper', 'saved']);
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['no paper']);
  });
});
