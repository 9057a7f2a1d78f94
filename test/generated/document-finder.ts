import { scanPage } from '../../src/content/scan-page';
import { bestOf, merged } from '../../src/detection/merge-frames';
import { parseDeviceId } from '../../src/pass/ids/device-id';
import type { Found } from './case';
import { showDocument } from './show-document';

// Beside finder.ts the one file here that knows how the product is called.

/** What the content script reads from a page, as far as the popup takes it. Needs a document. */
export async function idsInDocument(
  html: string,
  address = '',
  stored: Readonly<Record<string, string>> = {},
): Promise<Found> {
  showDocument(html, address, stored);
  const { report } = await scanPage(new AbortController().signal);
  const taken = report.candidates.filter(({ deviceId }) => {
    const read = parseDeviceId(deviceId);
    return read.ok && read.value === deviceId;
  });
  const sorted = await merged([taken]);
  return {
    ids: sorted.map(({ deviceId }) => deviceId),
    best: bestOf(sorted)?.deviceId ?? null,
    requestors: [...new Set(report.requestorIds)],
    mvpds: [...new Set(report.mvpdIds)],
  };
}
