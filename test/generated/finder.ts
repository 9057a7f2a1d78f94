import { findInText } from '../../src/content/sources/text';
import type { Occurrence } from '../../src/detection/candidate';
import { bestOf, merged } from '../../src/detection/merge-frames';
import { rank } from '../../src/detection/rank';
import { forgetAll } from '../../src/detection/text/memoize';
import { deviceIdInText } from '../../src/input/entered-device-id';
import { parseDeviceId } from '../../src/pass/ids/device-id';
import type { Found } from './case';

// The one file here that knows how the product is called.

/** What the finder reads from a text of a page, judged as the popup judges it. */
export async function idsInText(text: string): Promise<Found> {
  const occurrences: Occurrence[] = [];
  const names = { requestor: new Set<string>(), mvpd: new Set<string>() };
  for (const one of findInText(text, 'text')) {
    if (one === undefined) continue;
    if (one.field === 'device') occurrences.push(one);
    else names[one.field].add(one.value);
  }
  forgetAll();
  const candidates = rank(occurrences).candidates.filter(({ deviceId }) => {
    const read = parseDeviceId(deviceId);
    return read.ok && read.value === deviceId;
  });
  const sorted = candidates.length > 1 ? await merged([candidates]) : candidates;
  return {
    ids: sorted.map(({ deviceId }) => deviceId),
    best: bestOf(sorted)?.deviceId ?? null,
    requestors: [...names.requestor],
    mvpds: [...names.mvpd],
  };
}

/** What a right click on a selected text takes. */
export function idInSelection(text: string): Found {
  const id = deviceIdInText(text);
  return { ids: id === undefined ? [] : [id], best: id ?? null, requestors: [], mvpds: [] };
}
