import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { answerSchemas } from '../src/messages/answers';
import type { CommandInput } from '../src/messages/commands';
import { type AdobeEnvironmentId, adobeEnvironmentIds } from '../src/pass/ids/environment';
import { applications } from '../src/storage/applications';
import { devices } from '../src/storage/devices';
import { tempPasses } from '../src/storage/temp-passes';
import type { Installed, Lab } from './lab';
import { sample } from './sample';

export const popupPath = 'src/popup/index.html';

const environment = { kind: sample.environment };
const answered = v.object({ ok: v.literal(true), value: v.unknown() });

/** Sends a command from a page of the extension, as the pages themselves do, and gives the answer. */
export async function command(page: Page, sent: CommandInput): Promise<unknown> {
  const answer = await page.evaluate(
    (message): Promise<unknown> => chrome.runtime.sendMessage(message),
    sent,
  );
  const read = v.safeParse(answered, answer);
  if (!read.success) throw new Error(`${sent.type} failed: ${JSON.stringify(answer)}`);
  return read.output.value;
}

/** What a person has saved when a round begins. */
export interface Saved {
  readonly applicationId: string;
  readonly tempPassId: string;
}

/**
 * Saves an application that may reset, and a Temp Pass for it. Trials are not read: their requests
 * would fall into the rounds.
 *
 * @param page one of the extension's own
 */
export async function setUp(page: Page, lab: Lab): Promise<Saved> {
  const statement = await lab.sandbox.statement(sample.environment);
  const credential = { kind: 'statement', statement } as const;
  const application = await command(page, {
    type: 'saveApplication',
    name: 'Sandbox',
    environment,
    credential,
  });
  const { requestorId, mvpdId } = sample;
  const tempPass = { name: '', environment, requestorId, mvpdId, kind: 'basic' } as const;
  const saved = await command(page, { type: 'saveTempPass', tempPass });
  return {
    applicationId: v.parse(answerSchemas.saveApplication, application).id,
    tempPassId: v.parse(answerSchemas.saveTempPass, saved).id,
  };
}

/** Resets so many devices, each of which leaves a record. */
export async function makeRecords(page: Page, { tempPassId }: Saved, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await command(page, {
      type: 'reset',
      id: crypto.randomUUID(),
      tempPassId,
      targets: [{ kind: 'device', deviceId: `device-${number}` }],
    });
  }
}

/**
 * Has so many resets in the history: copies of one that is there, each five seconds older, as nobody
 * waits for ten thousand requests.
 *
 * @param page one of the extension's own, after {@link makeRecords}
 */
export async function fillHistory(page: Page, count: number): Promise<void> {
  // No function in here may have a name: see noteWhenReady of opening.ts.
  await page.evaluate(async (wanted) => {
    const opening = indexedDB.open('history');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const transaction = opening.result.transaction('entries', 'readwrite');
    const entries = transaction.objectStore('entries');
    const reading = entries.getAll();
    reading.onsuccess = () => {
      const [sample] = reading.result;
      for (let number = reading.result.length; number < wanted; number += 1) {
        const startedAt = Date.now() - number * 5_000;
        entries.put({ ...sample, id: crypto.randomUUID(), startedAt });
      }
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
  }, count);
}

const lists = v.object({
  tempPasses: tempPasses.schema,
  applications: applications.schema,
  devices: v.optional(devices.schema, []),
});

type Replaced = Extract<CommandInput, { type: 'replaceSettings' }>;

/** Has what is saved become something else all at once, as an import does it. */
async function replaceLists(
  page: Page,
  changed: (saved: v.InferOutput<typeof lists>) => Partial<Replaced>,
): Promise<void> {
  const stored = await page.evaluate(() => chrome.storage.local.get());
  const basedOn = v.parse(lists, stored);
  await command(page, { type: 'replaceSettings', basedOn, ...basedOn, ...changed(basedOn) });
}

function tempPassOf(number: number, kind: AdobeEnvironmentId = sample.environment) {
  const { requestorId, mvpdId } = sample;
  const ids = { id: crypto.randomUUID(), requestorId, mvpdId };
  return { ...ids, name: `Temp Pass ${number}`, environment: { kind }, kind: 'basic' } as const;
}

/**
 * Has so many Temp Passes in one environment.
 *
 * @param page one of the extension's own, after {@link setUp}
 */
export function fillTempPasses(page: Page, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return replaceLists(page, ({ tempPasses: saved }) => ({
    tempPasses: [...saved, ...numbers.slice(saved.length).map((one) => tempPassOf(one))],
  }));
}

/**
 * Has so many Temp Passes, in each of Adobe's environments, and so many devices with names.
 *
 * @param page one of the extension's own, after {@link setUp}
 */
export function fillLists(page: Page, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return replaceLists(page, ({ tempPasses: saved }) => ({
    tempPasses: [
      ...saved,
      ...numbers
        .slice(saved.length)
        .map((at) => tempPassOf(at, adobeEnvironmentIds[at % adobeEnvironmentIds.length])),
    ],
    devices: numbers.map((at) => ({ deviceId: crypto.randomUUID(), name: `Device ${at}` })),
  }));
}

/** Installs our build with one Temp Pass, and does with its Settings page what else is wanted. */
export async function productWith(
  lab: Lab,
  prepare: (page: Page) => Promise<unknown>,
): Promise<Installed> {
  const product = await lab.product();
  const page = await product.open('src/settings/index.html');
  await prepare(page);
  await page.close();
  return product;
}
