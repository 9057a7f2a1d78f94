import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { readBody } from '../../../../src/pass/http/answer-body';
import { browserNetwork, send } from '../../../../src/pass/http/http';

let close = () => {};
afterEach(() => close());

/** The address of a server on loopback that answers so. */
async function serve(respond: (answer: ServerResponse) => void): Promise<string> {
  const server = createServer((_, answer) => respond(answer)).listen(0, '127.0.0.1');
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened');
  return `http://127.0.0.1:${address.port}/`;
}

function ask(url: string) {
  const request = { endpoint: 'reset', method: 'DELETE', secrets: [], retry: 'never' } as const;
  return send(browserNetwork, { ...request, url });
}

/** Zeros without end, packed a thousandfold. */
function* zeros() {
  const block = Buffer.alloc(65_536);
  for (;;) yield block;
}

test('a body of compressed zeros without end is given up at the limit', async () => {
  let ended: Promise<unknown> = Promise.resolve();
  const url = await serve((answer) => {
    answer.writeHead(500, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
    // It ends only when who reads it hangs up.
    ended = pipeline(Readable.from(zeros()), createGzip(), answer).catch(() => undefined);
  });
  expect(await ask(url)).toMatchObject({ error: { kind: 'serverError', status: 500 } });
  await ended;
});

test('no more than the limit is taken from a body', async () => {
  let taken = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        taken += 1_000;
        controller.enqueue(new Uint8Array(1_000).fill(97));
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  expect(await readBody(new Response(body), 2_500)).toBe('a'.repeat(2_500));
  expect([taken, cancelled]).toEqual([3_000, true]);
});

test.each(['', 'short', 'ü'.repeat(400), `\ufeff{"a":1}`])(
  'a body below the limit is read as its whole text: %j',
  async (text) => {
    expect(await readBody(new Response(text), 65_536)).toBe(await new Response(text).text());
  },
);

test('no body is an empty one', async () => {
  expect(await readBody(new Response(null, { status: 204 }), 65_536)).toBe('');
});

test('a character that the limit cuts is left out or replaced, and nothing throws', async () => {
  expect(await readBody(new Response('aüb'), 2)).toMatch(/^a.?$/u);
});
