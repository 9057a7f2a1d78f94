import { createHash } from 'node:crypto';
import type { TextCase } from './case';
import type { Random } from './random';
import { base64, hex, uuid } from './value-shapes';

type Ranking = (
  ids: readonly [own: string, other: string, third: string],
  random: Random,
) => TextCase;

const both = (text: string, [own, other]: readonly string[]): TextCase => ({
  text,
  ids: [own ?? '', other ?? ''],
  best: own ?? null,
});
const all = (text: string, ids: readonly string[]): TextCase => ({
  text,
  ids,
  best: ids[0] ?? null,
});

const list = (ids: readonly string[], name = 'deviceId') =>
  JSON.stringify(
    { devices: ids.map((id, at) => ({ [name]: id, label: `TV in room ${at + 1}` })) },
    null,
    2,
  );

/** The current device and one before it. */
export const currentAndPrevious: readonly Ranking[] = [
  (ids) => both(`Current device ID: ${ids[0]}\nPrevious device ID: ${ids[1]}`, ids),
  (ids) => both(`Previous device ID: ${ids[1]}\nDevice ID: ${ids[0]}`, ids),
  (ids) => both(JSON.stringify({ previousDeviceId: ids[1], deviceId: ids[0] }), ids),
  (ids) => both(`old_device_id=${ids[1]} new=1 device_id=${ids[0]}`, ids),
  (ids) => both(`Aktuelle Geräte-ID: ${ids[0]}\nVorherige Geräte-ID: ${ids[1]}`, ids),
  (ids) => both(`last_device_id: ${ids[1]}\ncurrent_device_id: ${ids[0]}`, ids),
  (ids) => both(`My device ID: ${ids[0]}\nPaired device ID: ${ids[1]}`, ids),
];

/** The own device beside a list of others. */
export const ownAndList: readonly Ranking[] = [
  (ids) => all(`This device ID: ${ids[0]}\n${list(ids.slice(1))}`, ids),
  (ids) =>
    all(
      `Device ID: ${ids[0]}\n\nOther devices\n- Other device ID: ${ids[1]}\n- Other device ID: ${ids[2]}`,
      ids,
    ),
  (ids) =>
    all(
      JSON.stringify({
        currentDevice: { deviceId: ids[0] },
        devices: [{ deviceId: ids[1] }, { deviceId: ids[2] }],
      }),
      ids,
    ),
  (ids) =>
    all(
      `{"devices":[{"id":"${ids[1]}","current":false},{"id":"${ids[0]}","current":true},{"id":"${ids[2]}","current":false}]}`,
      ids,
    ),
  (ids) =>
    all(
      `Current device ID: ${ids[0]}\n\n| Device ID | Name |\n| --- | --- |\n| ${ids[1]} | A |\n| ${ids[2]} | B |`,
      ids,
    ),
];

/** The device's own request, and a list of devices in the answer to it. */
export const ownRequestAndAnswer: readonly Ranking[] = [
  (ids) =>
    all(
      `GET /devices HTTP/1.1\nHost: tv.test.example\nAP-Device-Identifier: fingerprint ${base64(ids[0])}\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n${list(ids.slice(1))}`,
      ids,
    ),
  (ids) =>
    all(
      `GET /devices?device_id=${ids[0]} HTTP/1.1\nHost: tv.test.example\n\nHTTP/1.1 200 OK\n\n${list(ids.slice(1), 'id')}`,
      ids,
    ),
  (ids) =>
    all(
      `> GET /devices HTTP/2\n> X-Device-Id: ${ids[0]}\n>\n< HTTP/2 200\n<\n${list([...ids.slice(1), ids[0]])}`,
      ids,
    ),
  (ids) =>
    all(
      `curl 'https://tv.test.example/devices' -H 'x-device-id: ${ids[0]}'\n${list(ids.slice(1))}`,
      ids,
    ),
];

/** An ID and a hash of it. */
export const hashOfOther: readonly Ranking[] = [
  (ids) =>
    both(`Device ID: ${ids[0]}\nDevice ID (SHA-256): ${sha256(ids[0])}`, [ids[0], sha256(ids[0])]),
  (ids) =>
    both(JSON.stringify({ hashedDeviceId: sha256(ids[0]), deviceId: ids[0] }), [
      ids[0],
      sha256(ids[0]),
    ]),
  (ids) => both(`device_id_hash=${sha256(ids[0])} device_id=${ids[0]}`, [ids[0], sha256(ids[0])]),
  (ids, random) => {
    const hash = hex(random, 64);
    return both(`Device ID hash: ${hash}\nDevice ID: ${ids[0]}`, [ids[0], hash]);
  },
];

/** Several, of which none is more likely than another. */
export const equallyGood: readonly Ranking[] = [
  (ids) => ({ text: list(ids), ids, best: null }),
  (ids) => ({ text: ids.map((id) => `Device ID: ${id}`).join('\n'), ids, best: null }),
  (ids) => ({
    text: `| Device ID | Name |\n| --- | --- |\n${ids.map((id, at) => `| ${id} | TV ${at} |`).join('\n')}`,
    ids,
    best: null,
  }),
  (ids) => ({
    text: `device_id,model\n${ids.map((id) => `${id},AFTKA`).join('\n')}`,
    ids,
    best: null,
  }),
  (ids) => ({ text: list(ids, 'id'), ids, best: null }),
  (ids) => ({
    text: ids.map((id) => `10:02:11 INFO deviceId=${id} online`).join('\n'),
    ids,
    best: null,
  }),
];

/** The same ID several times, in different spellings, is one. */
export const sameAgain: readonly Ranking[] = [
  ([id]) => ({ text: `Device ID: ${id}\n{"deviceId":"${id}"}\n?device_id=${id}&x=1`, ids: [id] }),
  ([id]) => ({
    text: `AP-Device-Identifier: fingerprint ${base64(id)}\nDevice ID: ${id}`,
    ids: [id],
  }),
];

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Three device IDs, and what a ranking makes of them. */
export function ranked(ranking: Ranking, random: Random): TextCase {
  return ranking([uuid(random), uuid(random), uuid(random)], random);
}
