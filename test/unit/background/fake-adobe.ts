import { afterEach, beforeEach, vi } from 'vitest';
import type { FakeBrowser } from './fake-browser';

type Kind = 'register' | 'token' | 'DELETE' | 'GET' | 'POST';
type Answer = (request: RequestInit) => Response | Promise<Response>;

export const environment = { kind: 'release-staging' } as const;
export const deviceId = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
export const tempPass = {
  id: 'pass',
  name: '',
  environment,
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
} as const;
export const application = {
  id: 'one',
  name: 'one',
  environment,
  credential: 'statement',
  scopes: ['temporary:passes:owner', 'api:client:v2'],
} as const;

/** Adobe Pass, as a background reaches it through the global fetch. */
export class FakeAdobe {
  readonly sent: Kind[] = [];
  /** Of each of these. */
  readonly headers: Headers[] = [];
  /** Used up in order; then each is answered as it should be. */
  readonly answers = new Map<Kind, Answer[]>();

  /** From here on the answers of a kind are held back until they are let go: some, or all. */
  hold(kind: Kind): { letGo: (count?: number) => void } {
    let waiting: (() => void)[] = [];
    let open = 0;
    const answer: Answer = async () => {
      if (open > 0) open -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return good(kind);
    };
    this.answers.set(
      kind,
      Array.from({ length: 50 }, () => answer),
    );
    return {
      letGo: (count = Number.POSITIVE_INFINITY) => {
        const first = waiting.slice(0, count);
        waiting = waiting.slice(count);
        open += count - first.length;
        for (const go of first) go();
      },
    };
  }

  /** Answers the next ones of a kind so. */
  next(kind: Kind, ...answers: Answer[]): void {
    this.answers.set(kind, answers);
  }

  /** As if nothing had been sent, and nothing told to be answered. */
  reset(): void {
    this.sent.length = 0;
    this.headers.length = 0;
    this.answers.clear();
  }

  install(): void {
    vi.stubGlobal('fetch', async (url: unknown, request: RequestInit = {}) => {
      const kind = kindOf(String(url), request.method);
      this.sent.push(kind);
      this.headers.push(new Headers(request.headers));
      return this.answers.get(kind)?.shift()?.(request) ?? good(kind);
    });
  }
}

function kindOf(url: string, method: string | undefined): Kind {
  if (url.endsWith('/o/client/register')) return 'register';
  if (url.endsWith('/o/client/token')) return 'token';
  return method === 'DELETE' || method === 'POST' ? method : 'GET';
}

function good(kind: Kind): Response {
  if (kind === 'DELETE') return new Response(null, { status: 204 });
  if (kind === 'GET') return Response.json({ profiles: {} });
  const decisions = [{ resource: 'REF30', authorized: true }];
  if (kind === 'POST') return Response.json({ decisions });
  const body = {
    client_id: 'client',
    client_secret: 'secret',
    access_token: 't',
    expires_in: 3_600,
  };
  return Response.json(body, { status: 201 });
}

/** Never answers: as in a browser, it ends with the signal alone. */
export function hanging({ signal }: RequestInit): Promise<Response> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

/** Starts a background in which a Temp Pass and an application with a living token are saved. */
export async function background(browser: FakeBrowser) {
  browser.startBackground();
  const stores = await import('../../../src/background/secrets/secret-stores');
  const resets = await import('../../../src/background/resets/resets');
  const { resetRecords } = await import('../../../src/background/resets/reset-records');
  const settleInterruptedResets = () => resetRecords.settle();
  const trials = await import('../../../src/background/trials/trials');
  const configurations = await import('../../../src/background/trials/configurations');
  const lock = await import('../../../src/background/secrets/lock');
  return { ...stores, ...resets, settleInterruptedResets, ...trials, ...configurations, ...lock };
}

/** A profile with that in it. */
export async function fill(browser: FakeBrowser): Promise<void> {
  browser.reset();
  browser.disk.set('tempPasses', [tempPass]);
  browser.disk.set('applications', [application]);
  browser.session.set('tokens', { one: { value: 'live', expiresAt: Date.now() + 3_600_000 } });
  const { changeStores } = await background(browser);
  const credentials = { clientId: 'client', clientSecret: 'secret' };
  await changeStores(() => ({ disk: { one: { statement: 'a.b.c', credentials } }, session: {} }));
}

/** Gives each test of a file that profile, and an Adobe Pass that answers as it should. */
export function freshForEach(browser: FakeBrowser, adobe: FakeAdobe): void {
  beforeEach(async () => {
    await fill(browser);
    adobe.reset();
    adobe.install();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}
