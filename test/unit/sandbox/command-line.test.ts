import { expect, test } from 'vitest';
import { readCommandLine, usage } from '../../../sandbox/command-line';

test('nothing said means the defaults that the usage tells', () => {
  expect(readCommandLine([])).toEqual({
    kind: 'start',
    port: 8443,
    trialSeconds: 60,
    tokenSeconds: 21_600,
  });
  for (const told of ['8443', '60', '21600']) expect(usage).toContain(`default ${told}`);
});

test('numbers are read, 0 among them', () => {
  const args = ['--port', '0', '--trial-seconds=10', '--token-seconds', '0'];
  expect(readCommandLine(args)).toMatchObject({ port: 0, trialSeconds: 10, tokenSeconds: 0 });
});

test.each([
  [['--trial-seconds', 'x'], '--trial-seconds', '"x"'],
  [['--trial-seconds', '1.5'], '--trial-seconds', '"1.5"'],
  [['--trial-seconds='], '--trial-seconds', '""'],
  [['--token-seconds', '1e3'], '--token-seconds', '"1e3"'],
  [['--token-seconds', '1000000000'], '--token-seconds', '999999999'],
  [['--port=-1'], '--port', '"-1"'],
  [['--port', '65536'], '--port', '65535'],
  [['--bogus'], '--bogus', 'Unknown'],
])('%j is a mistake that is named', (args, option, reason) => {
  const read = readCommandLine(args);
  expect(read).toEqual({ kind: 'mistake', message: expect.stringContaining(option) });
  expect(read).toMatchObject({ message: expect.stringContaining(reason) });
});

test('help wins over the defaults', () => {
  expect(readCommandLine(['--help'])).toEqual({ kind: 'help' });
});
