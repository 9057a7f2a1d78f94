import { createServer, type IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { submitToChrome } from '../../../scripts/release/chrome-web-store';
import { submitToEdge } from '../../../scripts/release/edge-add-ons';
import { missingSecrets } from '../../../scripts/release/stores';

const zip = new TextEncoder().encode('a package');
const chrome = {
  CHROME_CLIENT_ID: 'client',
  CHROME_CLIENT_SECRET: 'hidden',
  CHROME_REFRESH_TOKEN: 'refresh',
  CHROME_PUBLISHER_ID: 'publisher',
  CHROME_ITEM_ID: 'item',
};
const edge = { EDGE_CLIENT_ID: 'client', EDGE_API_KEY: 'api-key', EDGE_PRODUCT_ID: 'product' };

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: object;
}
let answers: Answer[] = [];
let seen: string[] = [];
let host = '';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
const server = createServer(async (request, answer) => {
  const { method, url, headers } = request;
  const authorization = headers.authorization ?? '';
  seen.push([method, url, authorization, await bodyOf(request)].join(' ').trim());
  const { status = 200, headers: more = {}, json = {} } = answers.shift() ?? { status: 500 };
  answer.writeHead(status, more).end(JSON.stringify(json));
});

beforeEach(async () => {
  answers = [];
  seen = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = v.parse(v.object({ port: v.number() }), server.address());
  host = `http://127.0.0.1:${port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a version goes to the Chrome Web Store with a fresh token, and is submitted', async () => {
  answers = [{ json: { access_token: 'token' } }, { json: { uploadState: 'SUCCEEDED' } }, {}];
  await submitToChrome(zip, chrome, { token: host, store: host });
  expect(seen).toEqual([
    'POST /token  client_id=client&client_secret=hidden&refresh_token=refresh&grant_type=refresh_token',
    'POST /upload/v2/publishers/publisher/items/item:upload Bearer token a package',
    'POST /v2/publishers/publisher/items/item:publish Bearer token',
  ]);
});

test('a package that the Chrome Web Store does not take is not submitted', async () => {
  answers = [{ json: { access_token: 'token' } }, { json: { uploadState: 'FAILED' } }];
  await expect(submitToChrome(zip, chrome, { token: host, store: host })).rejects.toThrow('FAILED');
  expect(seen).toHaveLength(2);
});

test('a version goes to Edge Add-ons, and is submitted once the package was taken', async () => {
  answers = [
    { status: 202, headers: { location: 'operation' } },
    { json: { status: 'InProgress' } },
    { json: { status: 'Succeeded' } },
    { status: 202 },
  ];
  await submitToEdge(zip, edge, host, 1);
  const operation = 'GET /v1/products/product/submissions/draft/package/operations/operation';
  expect(seen).toEqual([
    'POST /v1/products/product/submissions/draft/package ApiKey api-key a package',
    `${operation} ApiKey api-key`,
    `${operation} ApiKey api-key`,
    'POST /v1/products/product/submissions ApiKey api-key',
  ]);
});

test('what Edge Add-ons refuses is said in its words, and not submitted', async () => {
  answers = [
    { status: 202, headers: { location: 'operation' } },
    { json: { status: 'Failed', message: 'no icon' } },
  ];
  await expect(submitToEdge(zip, edge, host, 1)).rejects.toThrow('no icon');
  answers = [{ status: 401, json: { message: 'expired' } }];
  await expect(submitToEdge(zip, edge, host, 1)).rejects.toThrow(/answered 401: .*expired/u);
});

test('a store without its secrets is named with what is missing', () => {
  expect(missingSecrets('edge', { EDGE_CLIENT_ID: 'client', EDGE_API_KEY: '' })).toEqual([
    'EDGE_API_KEY',
    'EDGE_PRODUCT_ID',
  ]);
  expect(missingSecrets('chrome', chrome)).toEqual([]);
});
