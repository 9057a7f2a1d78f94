import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Sandbox } from '../../sandbox/index';
import { answerSchemas } from '../../src/messages/answers';
import { mostAdded } from '../../src/messages/run-commands';
import { sample } from '../start/job';
import type { DrivenBrowser } from './long-browser';

const answered = v.object({ ok: v.literal(true), value: v.unknown() });

/** A run with its list, which has not begun. */
export interface RunToStart {
  readonly id: string;
  start(): Promise<void>;
}

/** Sends a command. @throws where it is not taken */
export async function sent(
  { command }: Pick<DrivenBrowser, 'command'>,
  one: { readonly type: string; readonly [field: string]: unknown },
): Promise<unknown> {
  const answer = await command(one);
  const read = v.safeParse(answered, answer);
  if (!read.success) throw new Error(`${one.type}: ${JSON.stringify(answer)}`);
  return read.output.value;
}

/** Sets up the extension as a person does, and hands a list over as its page does. */
export async function setUpRun(
  browser: Pick<DrivenBrowser, 'command'>,
  sandbox: Sandbox,
  ids: readonly string[],
  pace: { readonly rate: number; readonly lanes: number },
): Promise<RunToStart> {
  const { environment: kind, requestorId, mvpdId } = sample;
  const environment = { kind };
  const credential = { kind: 'statement', statement: await sandbox.statement(kind) };
  await sent(browser, { type: 'saveApplication', name: 'Sandbox', environment, credential });
  const tempPass = { name: '', environment, requestorId, mvpdId, kind: 'basic' };
  const saved = await sent(browser, { type: 'saveTempPass', tempPass });
  const { id: tempPassId } = v.parse(answerSchemas.saveTempPass, saved);
  const id = randomUUID();
  await sent(browser, { type: 'createRun', id, tempPassId, ...pace, source: 'list' });
  for (let at = 0; at < ids.length; at += mostAdded) {
    const items = ids.slice(at, at + mostAdded).map((deviceId, offset) => ({
      line: at + offset + 2,
      target: { kind: 'device', deviceId },
    }));
    await sent(browser, { type: 'addToRun', runId: id, at, items });
  }
  return {
    id,
    start: async () => void (await sent(browser, { type: 'startRun', runId: id })),
  };
}
