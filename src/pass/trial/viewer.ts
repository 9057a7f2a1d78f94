import { encodeBase64 } from '../decoding/base64';
import type { DeviceInfo } from '../device-info/device-info';
import type { DeviceId } from '../ids/device-id';
import { parseJson } from '../json';

/** Whose trial REST API V2 is asked about. */
export interface Viewer {
  readonly deviceId: DeviceId;
  /** Of a promotional Temp Pass: the JSON that the app sends, such as `{"email":"…"}`. */
  readonly identity?: string | undefined;
}

/** A viewer on the device that streams. */
export interface StreamingViewer extends Viewer {
  /**
   * What the device is, also where somebody else asks on its behalf; undefined where nobody knows,
   * and then Adobe Pass takes it for one of an unknown platform.
   */
  readonly deviceInfo: DeviceInfo | undefined;
}

/** The headers that say who it is (REST API V2, AP-Device-Identifier and AP-TempPass-Identity). */
export function viewerHeaders({ deviceId, identity }: Viewer): Record<string, string> {
  return {
    'AP-Device-Identifier': `fingerprint ${encodeBase64(deviceId)}`,
    ...(identity === undefined ? {} : { 'AP-TempPass-Identity': encodeBase64(identity) }),
  };
}

/** What of it is personal, as a server could repeat it: the whole, and a plain address in it. */
export function personalTexts({ identity }: Viewer): string[] {
  if (identity === undefined) return [];
  const strings = (identity.match(/"(?:[^"\\]|\\.)*"/gu) ?? []).map((one) => parseJson(one));
  const addresses = [...strings, ...(identity.match(/[^\s"\\]+@[^\s"\\]+/gu) ?? [])]
    .map(String)
    .filter((one) => one.includes('@'));
  return [encodeBase64(identity).replace(/=+$/u, ''), identity, ...addresses];
}
