import { Random } from '../random';
import { harEntry } from './export-forms';
import type { MeantRequest } from './meant-request';

interface HarFile {
  readonly text: string;
  readonly requests: readonly MeantRequest[];
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The traffic of a browser, in which some requests are an app's to Adobe Pass. */
export function harFile(entries: number, bytes: number, seed = 16): HarFile {
  const random = new Random(seed);
  const block = random.letters(alphabet, 4_096);
  const requests: MeantRequest[] = [];
  const written = Array.from({ length: entries }, (_, at) => {
    if (at % 500 !== 250) return otherEntry(random, at, block, Math.floor(bytes / entries));
    const request = ourRequest(random);
    requests.push(request);
    return JSON.stringify(harEntry(request));
  });
  return { text: `{"log":{"version":"1.2","entries":[${written.join(',')}]}}`, requests };
}

function ourRequest(random: Random): MeantRequest {
  return {
    base: 'https://sp.auth-staging.adobe.com',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    deviceId: random.letters('0123456789abcdef', 64),
    deviceInfo: { model: 'AppleTV14,1', osName: 'tvOS' },
    resources: [],
  };
}

/** A request to somebody else as browsers write it: as much of headers, cookies and callers as of content. */
function otherEntry(random: Random, at: number, block: string, length: number): string {
  const pairs = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `x-header-${index}`,
      value: block.slice(random.below(3_000)).slice(0, 40),
    }));
  const frame = (line: number) => ({
    functionName: 'load',
    scriptId: '12',
    url: 'https://www.example.com/player/main.js',
    lineNumber: line,
    columnNumber: 12 * line,
  });
  const entry = {
    startedDateTime: '2026-11-27T10:00:00.000Z',
    time: 93.125,
    _initiator: {
      type: 'script',
      stack: { callFrames: Array.from({ length: 8 }, (_, line) => frame(line)) },
    },
    request: {
      method: 'GET',
      url: `https://api.example.com/titles/${at}?page=${at}`,
      httpVersion: 'h2',
      headers: pairs(22),
      queryString: [{ name: 'page', value: `${at}` }],
      cookies: pairs(4).map((one) => ({ ...one, path: '/', httpOnly: true, secure: true })),
    },
    response: { status: 200, httpVersion: 'h2', headers: pairs(22), cookies: [] },
    timings: {
      blocked: 1.5,
      dns: -1,
      ssl: -1,
      connect: -1,
      send: 0.2,
      wait: 80.1,
      receive: 11.325,
    },
    content: '',
  };
  const rest = length - JSON.stringify(entry).length - 600;
  const titles = Array.from({ length: 12 }, (_, index) => ({
    title: block.slice(index, index + 60),
    at: index,
  }));
  const answer = JSON.stringify(JSON.stringify(titles).repeat(20)).slice(1, rest);
  return JSON.stringify({ ...entry, content: answer });
}
