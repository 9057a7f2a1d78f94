import { vi } from 'vitest';
import { decodeBase64 } from '../../../../src/pass/decoding/base64';
import { background, type FakeAdobe } from '../fake-adobe';
import type { FakeBrowser } from '../fake-browser';
import { parsedCommand } from '../parsed-command';

export const page = '0b9cf2a1-4a77-4d6e-9b52-5f5c4e6f0a11';

/** So many devices with names. */
export function devices(count: number) {
  return Array.from({ length: count }, (_, at) => ({ deviceId: idOf(at), name: `Box ${at}` }));
}

export function idOf(at: number): string {
  return `box-${at}`;
}

/** A page's word that it shows the sample Temp Pass. */
export function followOf(change: object = {}) {
  return parsedCommand('followTrials', { page, first: [], ...change });
}

/** A background that reads many trials, whose clock goes on only when a test says so. */
export async function lab(browser: FakeBrowser, named: number | object[]) {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  countWorkElsewhere();
  browser.disk.set('devices', typeof named === 'number' ? devices(named) : named);
  const started = await background(browser);
  const following = await import('../../../../src/background/trials/following/follow-trials');
  return { ...started, ...following };
}

/** What another thread works at, which no turn of this one ends. */
let elsewhere = 0;

/** Has {@link settled} wait for that too. */
export function countWorkElsewhere(): void {
  const { subtle } = crypto;
  const counting = new Proxy(subtle, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...parts: unknown[]) => {
        elsewhere += 1;
        try {
          return await Reflect.apply(method, target, parts);
        } finally {
          elsewhere -= 1;
        }
      };
    },
  });
  vi.spyOn(crypto, 'subtle', 'get').mockReturnValue(counting);
}

/** Lets the machine do all it can before the clock goes on. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 12; quiet = elsewhere === 0 ? quiet + 1 : 0) {
    await new Promise((next) => setImmediate(next));
  }
}

/** Lets so many seconds go by. */
export async function seconds(count: number): Promise<void> {
  await settled();
  for (let step = 0; step < count * 4; step += 1) {
    vi.advanceTimersByTime(250);
    await settled();
  }
}

/** The devices that were asked about, in order. */
export function asked(adobe: FakeAdobe): string[] {
  return adobe.headers.flatMap((headers) => {
    const said = headers.get('AP-Device-Identifier');
    if (said === null) return [];
    const read = decodeBase64(said.replace('fingerprint ', ''));
    return read === null ? [] : [read];
  });
}
