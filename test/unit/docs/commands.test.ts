import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { papersIn } from '../../../docs/.vitepress/papers';
import { notRun } from '../../../scripts/docs/commands/not-run';
import { commandsIn, commandsOfPapers } from '../../../scripts/docs/commands/shown-commands';

const root = resolve(import.meta.dirname, '../../..');
const papers = papersIn(root);
const shown = commandsOfPapers(root, papers);

test('a command is read without its remark, and with all of its lines', () => {
  const text = [
    'Text with `npm test`.',
    '```sh',
    'npm start              # a remark',
    '# a remark alone',
    'curl -d \'{"a":1}\' \\',
    '  http://localhost/#here',
    '',
    'one && two',
    '```',
    '```json',
    '{}',
    '```',
  ].join('\n');
  expect(commandsIn('a.md', text)).toEqual([
    { paper: 'a.md', line: 3, command: 'npm start' },
    {
      paper: 'a.md',
      line: 6,
      command: 'curl -d \'{"a":1}\' \\\n  http://localhost/#here',
    },
    { paper: 'a.md', line: 8, command: 'one && two' },
  ]);
});

test('each command that is not run when the papers are checked is still shown in one', () => {
  const commands = new Set(shown.map(({ command }) => command));
  expect(Object.keys(notRun).filter((command) => !commands.has(command))).toEqual([]);
});

test('commands are run of those that a person tries first: npm start, the sandbox and the command line', () => {
  const run = shown.map(({ command }) => command).filter((command) => !(command in notRun));
  expect(run).toContain('npm start -- --headless');
  expect(run).toContain('npm run sandbox');
  expect(run.filter((command) => command.startsWith('node reset-temp-pass.mjs'))).not.toEqual([]);
});

test.each(papers)('%s: commands stand in blocks of sh, where they are found', (paper) => {
  const text = readFileSync(join(root, paper), 'utf8');
  const languages = [...text.matchAll(/^ *```(\S+)$/gmu)].map(([, language]) => language);
  expect(
    languages.filter((one) => /^(?:bash|shell|console|zsh|cmd|powershell)$/u.test(one ?? '')),
  ).toEqual([]);
});
