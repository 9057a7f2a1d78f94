import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import type { LogEntry } from '../../sandbox/index';
import { startSandbox } from '../../sandbox/index';
import { TokenBuckets } from '../../sandbox/model/token-buckets';
import { answerSchemas } from '../../src/messages/answers';
import { pagePaths } from '../../src/messages/page-urls';
import { launchChromium } from '../browser/chromium';
import { sample } from '../start/job';
import type { LongOptions } from './command-line';

/** What the first seconds may take: registration, token, and the first few readings at once. */
const burst = 10;

/** How long the page is open, in s. */
const seconds = 600;

const answered = v.object({ ok: v.literal(true), value: v.unknown() });

/**
 * Has the page Devices open in two tabs of Chromium for ten minutes, with the sandbox's throttle on,
 * while a person resets a device in the middle of it.
 *
 * @returns whether the ledger holds no more than the throttle allows, no 429, no start, and every device
 */
export async function inLab({ items: devices, builds }: LongOptions): Promise<boolean> {
  const sandbox = await startSandbox({ throttle: true });
  const browser = await launchChromium({
    extension: join(builds, 'chromium'),
    sandbox,
    headless: true,
  });
  try {
    const open = async (path: string) => {
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${browser.extensionId}/${path}`);
      return page;
    };
    const settings = await open(pagePaths.settings);
    const send = (message: object) => sent(settings, message);
    const tempPassId = await setUp(send, sandbox, devices);
    const pages = [await open(pagePaths.devices), await open(pagePaths.devices)];
    const [person] = await Promise.all([personIn(seconds / 2, send, tempPassId), scrolling(pages)]);
    for (const page of pages) await page.close();
    return report(sandbox.log, devices, person);
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

async function sent(page: Page, message: object): Promise<unknown> {
  const answer = await page.evaluate(
    (one): Promise<unknown> => chrome.runtime.sendMessage(one),
    message,
  );
  const read = v.safeParse(answered, answer);
  if (!read.success) throw new Error(JSON.stringify(answer));
  return read.output.value;
}

async function setUp(
  send: (message: object) => Promise<unknown>,
  sandbox: Awaited<ReturnType<typeof startSandbox>>,
  devices: number,
): Promise<string> {
  const { environment: kind, requestorId, mvpdId } = sample;
  const environment = { kind };
  const scopes = ['temporary:passes:owner', 'api:client:v2'];
  const credential = { kind: 'statement', statement: await sandbox.statement(kind, scopes) };
  await send({ type: 'saveApplication', name: 'Sandbox', environment, credential });
  const tempPass = { name: '', environment, requestorId, mvpdId, kind: 'basic' };
  const saved = v.parse(answerSchemas.saveTempPass, await send({ type: 'saveTempPass', tempPass }));
  for (let at = 0; at < devices; at += 1) {
    const device = { deviceId: randomUUID(), name: `Box ${at + 1}` };
    await send({ type: 'saveDevice', device });
  }
  return saved.id;
}

/** What a person waited for in the middle of it, in ms. */
interface Waited {
  readonly reset: number;
  readonly reading: number;
}

/** Once so many seconds are over, resets a device of their own and reads its trial. */
async function personIn(
  seconds: number,
  send: (message: object) => Promise<unknown>,
  tempPassId: string,
): Promise<Waited> {
  await wait(seconds);
  const viewer = { deviceId: sample.deviceId };
  const from = performance.now();
  const targets = [{ kind: 'device', ...viewer }];
  await send({ type: 'reset', id: randomUUID(), tempPassId, targets });
  const reset = performance.now() - from;
  await send({ type: 'readTrial', reader: randomUUID(), tempPassId, viewer });
  return { reset, reading: performance.now() - from - reset };
}

/** Looks at other rows every few seconds, in each of the pages. */
async function scrolling(pages: readonly Page[]): Promise<void> {
  const until = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < until; turn += 1) {
    await wait(Math.min(10, (until - performance.now()) / 1_000));
    const page = pages[turn % pages.length];
    await page?.evaluate((at) => scrollTo(0, (document.body.scrollHeight * at) / 5), turn % 5);
  }
}

function wait(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, seconds) * 1_000));
}

function report(log: readonly LogEntry[], devices: number, { reset, reading }: Waited): boolean {
  // Nothing is published of a throttle for resets.
  const counted = log.filter(({ method }) => method !== 'DELETE');
  const bucket = new TokenBuckets();
  const over = counted.filter(({ time }) => !bucket.take('all', time)).length;
  const throttled = log.filter(({ status }) => status === 429).length;
  const readings = counted.filter(({ method, deviceId }) => method === 'GET' && deviceId);
  const started = log.filter(({ path }) => path.includes('/decisions/')).length;
  const read = new Set(readings.map(({ deviceId }) => deviceId));
  read.delete(sample.deviceId);
  const most = mostWithin(counted.map(({ time }) => time));
  console.log(
    `lab: ${seconds} s, ${counted.length} requests that the throttle counts ` +
      `(${(counted.length / seconds).toFixed(2)} a second; at most ${most.second} within 1 s, ${most.minute} within 60 s), ` +
      `${over} over the throttle, ${throttled} met a 429`,
  );
  console.log(
    `lab: ${read.size} of ${devices} devices read, ${readings.length} readings, ${started} starts; ` +
      `a person’s reset with its verification took ${reset.toFixed(0)} ms, their reading ${reading.toFixed(0)} ms`,
  );
  const expected = Math.min(devices, seconds - burst);
  return over === 0 && throttled === 0 && started === 0 && read.size >= expected && reset < 2_000;
}

/** How many came within a second and within a minute, at most. */
function mostWithin(times: readonly number[]) {
  const within = (length: number) =>
    Math.max(...times.map((from) => times.filter((to) => to >= from && to < from + length).length));
  return { second: within(1_000), minute: within(60_000) };
}
