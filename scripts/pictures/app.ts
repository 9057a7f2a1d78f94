import { adobeEnvironments } from '../../src/pass/ids/environment';
import { device, key, passes } from './saved';
import type { Saved } from './state';

/** A request of an app, as people copy it. */
export function curlOf(
  pass: keyof typeof asked,
  { identity, info }: { identity?: object; info?: object } = {},
): string {
  const { environment, requestorId, mvpdId } = asked[pass];
  const { serviceUrl } =
    environment.kind === 'custom' ? environment : adobeEnvironments[environment.kind];
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64');
  return [
    `curl '${serviceUrl}/api/v2/${requestorId}/profiles/${mvpdId}'`,
    `-H 'Authorization: Bearer some-token-of-the-app'`,
    `-H 'Cookie: session=1'`,
    `-H 'AP-Device-Identifier: fingerprint ${Buffer.from(device).toString('base64')}'`,
    ...(identity ? [`-H 'AP-TempPass-Identity: ${encoded(identity)}'`] : []),
    ...(info ? [`-H 'X-Device-Info: ${encoded(info)}'`] : []),
  ].join(' \\\n  ');
}

/** What an Apple TV says of itself. */
export const appleTv = {
  ...{ primaryHardwareType: 'SetTopBox', model: 'AppleTV', version: '8,1', osVersion: '18' },
  ...{
    manufacturer: 'Apple',
    vendor: 'Apple',
    osName: 'tvOS',
    osFamily: 'tvOS',
    osVendor: 'Apple',
  },
};

/** The web page's tab is listened to. */
export const listening: () => Saved = () => ({
  ofTab: {
    listeningTabs: [{ site: 'http://localhost/*', since: Date.now() - 120_000 }],
  },
});

const asked = {
  ...passes,
  unsaved: { ...passes.basic, mvpdId: 'TempPass_of_the_new_app', kind: 'basic' },
} as const;

/** The app in the tab asked for a profile with a Temp Pass, and was answered. */
export function appAsked(pass: keyof typeof asked, status: number, secondsAgo = 3): () => Saved {
  const { environment, requestorId, mvpdId, kind } = asked[pass];
  const identity = {
    template: '{"email":"…"}',
    sends: 'hash',
    keys: { 'SHA-256': key },
  };
  return () => ({
    ofTab: {
      observedRequests: [
        {
          requestId: '1',
          at: Date.now() - secondsAgo * 1_000,
          status,
          request: {
            ...{ question: 'profiles', environment, requestorId, mvpdId, deviceId: device },
            ...(kind === 'promotional' && { identity }),
            resources: [],
          },
        },
      ],
    },
  });
}
