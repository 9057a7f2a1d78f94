import type { ServerResponse } from 'node:http';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { createBrotliCompress, createDeflate, createGzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import type { Fault } from './faults';

const megabyte = Buffer.alloc(1_048_576, '0');

const compressors = {
  gzip: createGzip,
  deflate: createDeflate,
  br: createBrotliCompress,
  none: () => new PassThrough(),
} as const;

/**
 * Answers with zeros, as fast as they are read and until nobody reads them.
 *
 * @param outgoing where the answer goes
 * @param fault how much, and how it is compressed
 */
export function flood(
  outgoing: HttpBindings['outgoing'],
  fault: Extract<Fault, { kind: 'flood' }>,
): void {
  const { status = 200, megabytes, encoding } = fault;
  const headers = { 'Content-Type': 'text/plain' };
  outgoing.writeHead(
    status,
    encoding === undefined ? headers : { ...headers, 'Content-Encoding': encoding },
  );
  const count = megabytes === 'endless' ? Number.POSITIVE_INFINITY : megabytes;
  const compressor = compressors[encoding ?? 'none']();
  // Whoever has read enough closes the connection: that is how most of these end.
  pipeline(Readable.from(zeros(count)), compressor, outgoing as ServerResponse, () => {});
}

function* zeros(count: number): Generator<Buffer> {
  for (let sent = 0; sent < count; sent += 1) yield megabyte;
}
