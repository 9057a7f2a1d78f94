import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type OverPages, startOverPages } from './over-pages';
import { setUp } from './set-up';

const device = '3e1bbd7e-94d9-4ec7-9d7b-f1a4bfa627bf';
const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text y="20">${text}</text></svg>`;
/** The smallest document that Chromium's viewer opens. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const documents: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  '/ticket.pdf': ['application/pdf', pdf],
  '/screen.png': ['image/png', Buffer.from(pixel, 'base64')],
  '/labels.svg': ['image/svg+xml', svg(`Device ID: ${device}`)],
  '/drawing.svg': ['image/svg+xml', svg('Living room')],
  '/plain.html': ['text/html', '<p>Living room'],
  '/picture.html': ['text/html', `<p>Living room</p>${svg(`Device ID: ${device}`)}`],
};
let server: Server;
let url: string;
let extension: OverPages;

beforeAll(async () => {
  server = createServer(({ url: path = '' }, answer) => {
    const [type, body] = documents[path] ?? ['text/plain', ''];
    answer.setHeader('content-type', type).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened');
  url = `http://localhost:${address.port}`;
  extension = await startOverPages();
  await setUp(extension);
});
afterAll(async () => {
  await extension?.close();
  server?.close();
});

async function popupOver(path: string): Promise<Page> {
  return extension.popupOver(await extension.visit(url + path));
}

test.each(['/ticket.pdf', '/screen.png'])(
  '%s is shown by a viewer of the browser, so the popup says that it cannot be read',
  async (path) => {
    const popup = await popupOver(path);
    await popup.getByText(t('page_closedWindow')).waitFor();
    await expect.poll(() => popup.getByText(t('page_none')).count()).toBe(0);
    await extension.closePages();
  },
);

test.each(['/labels.svg', '/picture.html'])(
  'the text of an SVG picture is read: %s',
  async (path) => {
    const popup = await popupOver(path);
    await popup.getByText('From this page').waitFor();
    await expect
      .poll(() => popup.getByRole('combobox', { name: 'Device ID' }).inputValue())
      .toBe(device);
    await extension.closePages();
  },
);

test.each(['/drawing.svg', '/plain.html'])(
  '%s can be read, and shows no device ID',
  async (path) => {
    const popup = await popupOver(path);
    await popup.getByText(t('page_none')).waitFor();
    await extension.closePages();
  },
);
