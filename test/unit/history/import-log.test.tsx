// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ImportLog } from '../../../src/history/import/ImportLog';
import type { CommandOf } from '../../../src/messages/commands';
import { t } from '../../../src/text/t';
import { headOf, lineOf, logOf } from '../bulk/log/sample-log';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => path } },
}));
const sent: CommandOf<'importLog'>[] = [];
let answer: (command: CommandOf<'importLog'>) => unknown;
vi.mock('../../../src/messages/send-command', () => ({
  sendCommand: async (command: CommandOf<'importLog'>) => {
    sent.push(command);
    return answer(command);
  },
}));

let root: HTMLElement;
beforeEach(() => {
  sent.length = 0;
  answer = ({ outcomes }) => ({ ok: true, value: { added: outcomes.length, known: 0 } });
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
});

/** Chooses a file as a person does. */
async function choose(text: string): Promise<void> {
  await act(() => render(<ImportLog />, root));
  const input = root.querySelector('input');
  if (input === null) throw new Error('no input');
  Object.defineProperty(input, 'files', { value: [new File([text], 'devices.csv.log')] });
  await act(async () => void input.dispatchEvent(new Event('change')));
}
const shows = (text: string) => expect.poll(() => root.textContent).toContain(text);

test('a log is sent in pieces, the newest first, and it is said how many were added', async () => {
  await choose(logOf(headOf(600), ...Array.from({ length: 600 }, (_, item) => lineOf(item))));
  await shows(t('history_imported', { count: 600 }));
  expect(sent.map(({ outcomes }) => outcomes[0]?.item)).toEqual([500, 250, 0]);
  expect(sent[0]?.head).toMatchObject({ mvpdId: 'TempPass', fingerprint: 'sample' });
});

test('what was here already, what is over the limits and what is broken is said', async () => {
  answer = () => ({ ok: true, value: { added: 1, known: 2 } });
  await choose(`${logOf(headOf(4), ...[0, 1, 2, 3].map((item) => lineOf(item)))}broken\n`);
  await shows(t('history_imported', { count: 1 }));
  await shows(t('history_importKnown', { count: 2 }));
  await shows(t('history_importNotKept', { count: 1 }));
  await shows(t('history_importBroken', { count: 1, lines: '6' }));
});

test('of many broken lines the first twenty are named', async () => {
  await choose(logOf(headOf(1)) + 'broken\n'.repeat(30));
  await shows(t('history_importMoreLines', { count: 10 }));
  expect(root.textContent).toContain('21');
  expect(root.textContent).not.toContain('22');
});

test('another file is said to be none', async () => {
  await choose('device_id\nliving-room-tv\n');
  await shows(t('history_importNoLog'));
  expect(sent).toEqual([]);
});

test('where the background fails in the middle, it is said why, and how many were added before', async () => {
  answer = () =>
    sent.length === 1
      ? { ok: true, value: { added: 250, known: 0 } }
      : { ok: false, error: { kind: 'storageFull', next: 'openSettings' } };
  await choose(logOf(headOf(600), ...Array.from({ length: 600 }, (_, item) => lineOf(item))));
  await shows(t('failure_storageFull_title'));
  await shows(t('history_imported', { count: 250 }));
  expect(sent).toHaveLength(2);
});
