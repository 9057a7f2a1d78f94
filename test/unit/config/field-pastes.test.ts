import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { recognise } from '../../../src/config/detect-input';
import { readEnteredKey } from '../../../src/input/entered-key';
import { Answer } from '../../../src/pass/http/answer';
import { passError } from '../../../src/pass/http/errors';
import { incomingText } from '../../../src/settings/paste/read-input';
import { explain } from '../../../src/text/explained';
import { failureWords } from '../../../src/text/failure-words';

const folder = resolve(import.meta.dirname, '../../field');
const files = readdirSync(folder);
const ofKinds = (kinds: RegExp) => files.filter((file) => kinds.test(file));

const request = {
  environment: { kind: 'release-staging' },
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
  deviceId: '5c9a1f70-3b2e-4d68-9e41-7ab0c2d4e6f8',
};

async function readingOf(file: string): Promise<unknown> {
  const bytes = readFileSync(join(folder, file));
  const text = await incomingText([new File([bytes], file)], '');
  return text.ok ? recognise(text.value) : text;
}

function expectRight(file: string, isRight: boolean): void {
  expect({ file, isRight }).toEqual({ file, isRight: true });
}

test.each(ofKinds(/^(?:A2?|F|G|H)-/u))('%s is the sample reset', async (file) => {
  const read = await readingOf(file);
  const isRight = JSON.stringify(read).includes(JSON.stringify(request.deviceId));
  expectRight(file, isRight && sameRequest(read));
});

function sameRequest(read: unknown): boolean {
  try {
    expect(read).toMatchObject({ ok: true, value: { kind: 'resetRequest', request } });
    return true;
  } catch {
    return false;
  }
}

test.each(ofKinds(/^E-/u))('no placeholder of %s is an ID', async (file) => {
  const said = JSON.stringify(await readingOf(file));
  expectRight(file, !/"(?:requestorId|mvpdId|deviceId)":/u.test(said));
});

test.each(ofKinds(/^[IP]-/u))('%s holds a software statement', async (file) => {
  const read = await readingOf(file);
  const said = JSON.stringify(read);
  expectRight(file, /"kind":"statement","statement":"eyJ[^"]+\.s{50,90}"/u.test(said));
});

test.each(ofKinds(/^D-/u))('%s, selected, is the sample key', async (file) => {
  const options = { trim: true, lowerCase: true, hash: 'SHA-256' } as const;
  const read = await readEnteredKey(readFileSync(join(folder, file), 'utf8'), options);
  const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
  expectRight(file, read.ok && read.value.key === key);
});

test.each(ofKinds(/^R-/u))('%s, as the answer to a reset, is explained as one', (file) => {
  const body = readFileSync(join(folder, file), 'utf8');
  const answer = new Answer({
    endpoint: 'reset',
    status: 400,
    body,
    retryAfter: null,
    serverTime: Number.NaN,
    secrets: ['a-token-of-the-request'],
  });
  const reason = answer.reason();
  expect(reason).toMatchObject(JSON.parse(body.replace('error_description', 'description')));
  expect(failureWords(passError('badRequest', reason))).toEqual(explain('failure_badRequest'));
});
