import { readSetUp } from '../../../src/config/read';
import type { Saved } from '../../../src/config/write';

/** Of an installation in which nothing was set up. */
export const empty: Saved = { tempPasses: [], applications: [], devices: [], sites: [] };

/** Of one that has an application. */
export const saved: Saved = {
  applications: [
    {
      id: 'app',
      name: 'Channel app',
      environment: { kind: 'release-staging' },
      credential: 'statement',
      registeredAt: 1,
    },
  ],
  tempPasses: [],
  devices: [],
  sites: [],
};

/** A settings file with these lists. */
export function read(text: object) {
  const result = readSetUp(JSON.stringify({ resetTempPass: 1, ...text }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** One Temp Pass of a file. */
export const entry = {
  environment: 'release-staging',
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};
