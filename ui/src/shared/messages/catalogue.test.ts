import { describe, expect, it } from 'vitest';
import { format, isWhole, load } from './catalogue';

describe('messages of a language', () => {
  it('are there for the first screens at once, the rest when they are asked for', async () => {
    for (const lang of ['ru', 'en'] as const) {
      expect(format(lang, 'start-title'), lang).not.toBe('');
      // Not loaded yet: nothing is shown, least of all the key.
      expect(isWhole(lang)).toBe(false);
      expect(format(lang, 'log-more'), lang).toBe('');
    }
    await load('en');
    expect(format('en', 'log-more')).toBe('Show more');
    expect(format('en', 'no-such-message')).toBe('no-such-message');
    expect(isWhole('ru')).toBe(false);
  });
});
