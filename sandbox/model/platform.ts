import * as v from 'valibot';

const scalar = v.union([v.string(), v.number(), v.boolean()]);
/** What an app says of its streaming device. */
export const DeviceInfoSchema = v.pipe(
  v.custom<Record<string, unknown>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
  v.record(v.string(), scalar),
);
export type DeviceInfo = v.InferOutput<typeof DeviceInfoSchema>;

/** What the published table requires. */
const required = ['model', 'version', 'osName', 'osVersion', 'connectionType'];

/** The published values of what is restricted. */
const listed: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    primaryHardwareType:
      'Camera|DataCollectionTerminal|Desktop|EmbeddedNetworkModule|eReader|GamesConsole|GeolocationTracker|Glasses|MediaPlayer|MobilePhone|PaymentTerminal|PluginModem|SetTopBox|TV|Tablet|WirelessHotspot|Wristwatch|Unknown',
    osName: 'Android|Chrome OS|Linux|Mac OS|OS X|OpenBSD|Roku OS|Windows|iOS|tvOS|webOS',
    osFamily: 'Android|BSD|Linux|PlayStation OS|Roku OS|Symbian|Tizen|Windows|iOS|tvOS|macOS|webOS',
    osVendor:
      'Amazon|Apple|Google|LG|Microsoft|Mozilla|Nintendo|Nokia|Roku|Samsung|Sony|Tizen Project',
    browserName:
      'Android Browser|Chrome|Edge|Firefox|Internet Explorer|Opera|Safari|SeaMonkey|Symbian Browser',
    browserVendor:
      'Amazon|Apple|Google|Microsoft|Motorola|Mozilla|Netscape|Nintendo|Nokia|Samsung|Sony Ericsson',
    connectionSecure: 'true|false',
  }).map(([key, values]) => [key, values.split('|')]),
);

/**
 * Whether a device counts as one of an unknown platform: nothing is said of it, or something that is
 * required is missing, or a restricted value is none of those published.
 *
 * @param info what was said of it; null where nothing was
 */
export function isUnknownPlatform(info: DeviceInfo | null): boolean {
  if (info === null || required.some((key) => (info[key] ?? '') === '')) return true;
  return Object.entries(info).some(
    ([key, value]) => listed.get(key)?.includes(String(value)) === false,
  );
}
