import { device, key, passes } from './saved';
import type { Saved } from './state';

/** The web page's tab is listened to. */
export const listening: () => Saved = () => ({
  ofTab: {
    listeningTabs: [
      { site: 'http://localhost/*', origin: 'http://localhost', since: Date.now() - 120_000 },
    ],
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
          origin: 'http://localhost',
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
