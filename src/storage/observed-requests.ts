import * as v from 'valibot';
import { appRequestSchema } from '../app-request/app-request-schema';
import type { DeviceInfo } from '../pass/device-info/device-info';
import { StoredItem } from './item/stored-item';

/** How many requests are kept of each tab: the newest. */
export const keptOfTab = 8;

/** A request that the app in a tab sent, while the tab was listened to. */
const observedRequest = v.object({
  /** The browser's name for it, by which its answer is joined. */
  requestId: v.string(),
  tabId: v.number(),
  /** Of the page that sent it: `https://tv.example.com`. */
  origin: v.string(),
  /** When it was sent, in ms since 1970. */
  at: v.number(),
  /** That of its answer; undefined before one is there. */
  status: v.optional(v.number()),
  /** It ended without an answer: cancelled, or the network failed. */
  failed: v.optional(v.literal(true)),
  request: appRequestSchema,
});
export type ObservedRequest = v.InferOutput<typeof observedRequest>;

/**
 * What the apps in tabs that are listened to asked Adobe Pass, newest first; once the same question
 * is answered again, the answer before is forgotten. It holds what `AppRequest` has a place for and nothing else of
 * a request. Written by background/listening/observed.ts alone, gone with its tab and when the
 * browser closes.
 */
export const observedRequests = new StoredItem(
  'observedRequests',
  'session',
  v.array(observedRequest),
  [],
);

/** Those of one tab, newest first. */
export function observedIn(
  all: readonly ObservedRequest[],
  tabId: number | undefined,
): readonly ObservedRequest[] {
  return all.filter((one) => one.tabId === tabId);
}

/**
 * What an app last said that a device is (`X-Device-Info`), in a request about that very device;
 * undefined where none was observed. Readings of its trial are told it where neither the device nor
 * its Temp Pass says anything (background/trials/streaming-viewer.ts).
 */
export function observedDeviceInfo(
  all: readonly ObservedRequest[],
  deviceId: string,
): DeviceInfo | undefined {
  const ofDevice = all.filter(({ request }) => request.deviceId === deviceId);
  return ofDevice.find(({ request }) => request.deviceInfo !== undefined)?.request.deviceInfo;
}
