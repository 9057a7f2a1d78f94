// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import {
  maxRequestFile,
  readRequestFile,
} from '../../../../src/app-request/files/read-request-file';
import { maxTextLength } from '../../../../src/config/schema';
import { fileOfRequests } from '../../../../src/settings/paste/file-of-requests';
import { t } from '../../../../src/text/t';

/** Stands for the worker: it answers as it is told, or breaks. */
class AnsweringWorker extends EventTarget {
  static answer: unknown;
  static running = 0;
  constructor() {
    super();
    AnsweringWorker.running += 1;
  }
  postMessage(): void {
    const { answer } = AnsweringWorker;
    const event =
      answer === 'broken' ? new Event('error') : new MessageEvent('message', { data: answer });
    queueMicrotask(() => this.dispatchEvent(event));
  }
  terminate(): void {
    AnsweringWorker.running -= 1;
  }
}

function answerWith(answer: unknown): void {
  AnsweringWorker.answer = answer;
  vi.stubGlobal('Worker', AnsweringWorker);
}
afterEach(() => {
  vi.unstubAllGlobals();
  expect(AnsweringWorker.running).toBe(0);
});

const profile = {
  question: 'profiles',
  environment: { kind: 'release-staging' },
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  resources: [],
};
const read = (...requests: readonly object[]) => ({ requests, dropped: ['cookie'], others: 7 });

function harOf(size: number): File {
  return new File(['{"log":{', ' '.repeat(size)], 'traffic.har');
}

test('what the worker says of a file goes through a schema, and comes back', async () => {
  answerWith(read(profile));
  const expected = { kind: 'appRequests', read: read(profile) };
  expect(await fileOfRequests([harOf(100)], [])).toEqual({ ok: true, value: expected });
});

test.each([
  ['not what it could say', read({ ...profile, deviceId: 'all' })],
  ['nothing, as the file is no JSON', undefined],
  ['not at all, as it broke', 'broken'],
])('a worker that answers %s has read nothing', async (_, answer) => {
  answerWith(answer);
  const expected = { ok: false, error: 'notReadFile' };
  expect(await readRequestFile(harOf(100))).toEqual(expected);
  // A small one may be something else, and is read as a text.
  expect(await fileOfRequests([harOf(100)], [])).toBeUndefined();
  expect(await fileOfRequests([harOf(maxTextLength)], [])).toEqual(expected);
});

test('a large file whose requests name nobody is refused, a small one may hold something else', async () => {
  answerWith(read({ question: 'token', environment: profile.environment, resources: [] }));
  const expected = { ok: false, error: 'noRequests' };
  expect(await fileOfRequests([harOf(maxTextLength)], [])).toEqual(expected);
  expect(await fileOfRequests([harOf(100)], [])).toBeUndefined();
});

test('a reset in a large file is shown with the requests, and one in a small file fills in the form', async () => {
  answerWith(read({ ...profile, question: 'reset' }));
  expect(await fileOfRequests([harOf(maxTextLength)], [])).toMatchObject({
    value: { kind: 'appRequests' },
  });
  expect(await fileOfRequests([harOf(100)], [])).toBeUndefined();
});

test('a file that is too large is not read at all', async () => {
  answerWith(read(profile));
  const file = harOf(100);
  Object.defineProperty(file, 'size', { value: maxRequestFile + 1 });
  expect(await fileOfRequests([file], [])).toEqual({ ok: false, error: 'tooLargeFile' });
  expect(t('pasted_tooLargeFile')).toContain(`${maxRequestFile / 1024 / 1024} MB`);
});

test('what is no export of requests, or several files, is for others to read', async () => {
  answerWith(read(profile));
  expect(await fileOfRequests([], [])).toBeUndefined();
  expect(await fileOfRequests([harOf(100), harOf(100)], [])).toBeUndefined();
  const settingsFile = new File(['{"resetTempPass":1}'], 'team.json');
  expect(await fileOfRequests([settingsFile], [])).toBeUndefined();
});
