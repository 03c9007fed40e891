import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { unpacked } from '../src/shared/messages/unpacked';
import { compiled, keysIn, packed, type Packed, eagerSources, withReferenced } from './messages';

const TEXT = `
-name = Трибуна
start = Открыть { -name }
far = { start }, { $count ->
    [one] { $count } файл
   *[other] { $count } файла
}
    .hint = ещё { other }
other = другое
alone = одно
names = { far.hint } и { -name }
`;

describe('messages parsed when the program is built', () => {
  it('say as JSON what they say parsed by the page', () => {
    const [parsed, built] = [new FluentBundle('ru'), new FluentBundle('ru')];
    parsed.addResource(new FluentResource(TEXT));
    built.addResource(unpacked(JSON.parse(JSON.stringify(packed(compiled(TEXT)))) as Packed));
    for (const key of ['start', 'far', 'other', 'names']) {
      for (const count of [1, 5]) {
        const [one, two] = [parsed, built].map((bundle) => {
          const value = bundle.getMessage(key)?.value;
          return value && bundle.formatPattern(value, { count });
        });
        expect(two, key).toBe(one);
        expect(two).toBeTruthy();
      }
    }
  });

  it('bring those that they name', () => {
    expect(withReferenced(compiled(TEXT), new Set(['far', 'no-such'])).map((entry) => entry.id)).toEqual([
      '-name',
      'start',
      'far',
      'other',
    ]);
  });
});

describe('what a page runs at once', () => {
  it('is what is imported before it begins, not what is asked for later', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tribuna-'));
    mkdirSync(join(folder, 'part'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('main.ts', "import One from './One.svelte';\nconst later = () => import('./later');\nimport './look.css';");
    write('One.svelte', "<script>import { a } from './part'; import { s } from './state.svelte'</script>");
    write('part/index.ts', "export { a } from '../a';");
    for (const name of ['a.ts', 'state.svelte.ts', 'later.ts', 'look.css']) write(name, '');
    const found = [...eagerSources([join(folder, 'main.ts')]).keys()].map((file) => basename(file)).sort();
    expect(found).toEqual(['One.svelte', 'a.ts', 'index.ts', 'main.ts', 'state.svelte.ts']);
  });

  it('names its messages in quotes of every kind', () => {
    const text = ['t(open ? \'one-two\' : "three")', 't(`four`, { n: 2 })', 't(`five-$', '{x}`)', "say('six')"].join(
      '',
    );
    expect(keysIn(text)).toEqual(['one-two', 'three', 'four']);
  });
});
