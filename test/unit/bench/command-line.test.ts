import { expect, test } from 'vitest';
import { chosen, readCommandLine } from '../../../bench/command-line';

const all = [{ name: 'open-warm' }, { name: 'open-stopped' }, { name: 'heap' }];

test('a name chooses every benchmark that begins with it; none chooses all', () => {
  expect(chosen(all, ['open'])).toEqual([{ name: 'open-warm' }, { name: 'open-stopped' }]);
  expect(chosen(all, ['heap', 'open-w'])).toEqual([{ name: 'open-warm' }, { name: 'heap' }]);
  expect(chosen(all, [])).toEqual(all);
});

test('a name that fits none says which there are', () => {
  expect(() => chosen(all, ['hep'])).toThrow('"hep". There are: open-warm, open-stopped, heap');
});

test('names and --once are read, and nothing else', () => {
  expect(readCommandLine(['open', '--once'])).toEqual({ names: ['open'], once: true });
  expect(() => readCommandLine(['--twice'])).toThrow();
});
