import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Merge, mergeSetUp } from '../../../src/config/merge';
import { sameTempPass } from '../../../src/config/merge-temp-pass';
import { readSetUp } from '../../../src/config/read';
import { type Saved, setUpOf, writeSetUp } from '../../../src/config/write';
import { type Environment, sameEnvironment } from '../../../src/pass/ids/environment';
import { deviceWith } from '../../../src/storage/devices';
import { keyHashOf } from '../../../src/storage/temp-passes';
import { anySaved } from './any-settings';
import { empty } from './sample-settings';

const runs = { numRuns: 3_000 };
/** Cases are many, and the machine may be busy. */
const patience = 180_000;

function written(saved: Saved) {
  const read = readSetUp(writeSetUp(setUpOf(saved)));
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test(
  'what was exported changes nothing where it comes from',
  () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        const merge = mergeSetUp(saved, written(saved));
        for (const { change } of [...merge.applications, ...merge.devices, ...merge.sites])
          expect(change).toBe('same');
        for (const { change } of merge.tempPasses) expect(change).toBe('same');
        expect(stored(merge.next)).toEqual(
          stored({
            tempPasses: saved.tempPasses,
            applications: saved.applications,
            devices: saved.devices,
          }),
        );
      }),
      runs,
    );
  },
  patience,
);

test(
  'a merge removes nothing, and touches no ID, no question and no credentials',
  () => {
    fc.assert(
      fc.property(anySaved, anySaved, (saved, other) => {
        const { next } = mergeSetUp(saved, written(other));
        expect(next.applications.slice(0, saved.applications.length)).toEqual(saved.applications);
        for (const added of next.applications.slice(saved.applications.length)) {
          expect([added.registeredAt, added.scopes]).toEqual([undefined, undefined]);
          expect(other.applications.map(({ id }) => id)).not.toContain(added.id);
        }
        const kept = next.tempPasses.slice(0, saved.tempPasses.length);
        const standing = (all: Saved['tempPasses']) =>
          all.map(({ id, noQuestion, environment, requestorId, mvpdId }) =>
            JSON.stringify({ id, noQuestion, environment, requestorId, mvpdId }),
          );
        expect(standing(kept)).toEqual(standing(saved.tempPasses));
        for (const [at, device] of saved.devices.entries()) {
          const { name, deviceInfo, ...kept } = next.devices[at] ?? expect.unreachable();
          const { name: _, deviceInfo: known, ...before } = device;
          expect(kept).toEqual(before);
          expect(name).not.toBe('');
          if (known !== undefined) expect(deviceInfo).toBeDefined();
        }
        const lost = saved.tempPasses.filter(
          (before, at) =>
            (before.name && !kept[at]?.name) ||
            (before.appId && !kept[at]?.appId) ||
            (before.identityTemplate && !kept[at]?.identityTemplate) ||
            (before.resourceIds?.length && !kept[at]?.resourceIds?.length) ||
            (before.trialApplicationId && !kept[at]?.trialApplicationId),
        );
        expect(lost).toEqual([]);
        for (const added of next.tempPasses.slice(saved.tempPasses.length)) {
          expect(added.noQuestion).toBeUndefined();
        }
      }),
      runs,
    );
  },
  patience,
);

test(
  'after a merge everything of the file is there, and a second one changes nothing',
  () => {
    fc.assert(
      fc.property(anySaved, anySaved, (saved, other) => {
        const setUp = written(other);
        const { next } = mergeSetUp(saved, setUp);
        for (const one of setUp.tempPasses) {
          expect(next.tempPasses.some((saved) => sameTempPass(saved, one))).toBe(true);
        }
        for (const one of setUp.devices) {
          expect(deviceWith(next.devices, one.deviceId)).toMatchObject(stored(one) ?? {});
        }
        const sites = [...new Set([...saved.sites, ...other.sites])];
        const again = mergeSetUp({ ...next, sites }, setUp);
        expect(again.next).toEqual(next);
        expect(again.tempPasses.every(({ change }) => change === 'same')).toBe(true);
      }),
      runs,
    );
  },
  patience,
);

/** Lists without the IDs of their entries, but with which application each Temp Pass names. */
function withoutIds({ tempPasses, applications, devices }: Merge['next']) {
  const placeOf = (id: string | undefined, environment: Environment) =>
    applications.findIndex((one) => one.id === id && sameEnvironment(one.environment, environment));
  return stored({
    applications: applications.map(({ name, environment, credential }) => ({
      ...{ name, environment, credential },
    })),
    tempPasses: tempPasses.map(({ id, applicationId, trialApplicationId, ...one }) => ({
      ...one,
      // Left out by a file, which takes no question away, and said where it is the default.
      noQuestion: undefined,
      appId: one.appId || undefined,
      deviceUser: one.deviceUser || undefined,
      environmentParameter: one.environmentParameter || undefined,
      plainAddress: one.plainAddress || undefined,
      resourceIds: one.resourceIds?.length ? one.resourceIds : undefined,
      keyHash: one.kind === 'promotional' ? keyHashOf(one) : undefined,
      resets: placeOf(applicationId, one.environment),
      trials: placeOf(trialApplicationId, one.environment),
    })),
    devices: devices.map(({ deviceId, name, deviceInfo }) => ({ deviceId, name, deviceInfo })),
  });
}

test(
  'an empty installation gets all that was exported, each application and who uses it, and once alone',
  () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        const setUp = written(saved);
        const { next } = mergeSetUp(empty, setUp);
        expect(withoutIds(next)).toEqual(withoutIds(saved));
        expect(mergeSetUp({ ...next, sites: saved.sites }, setUp).next).toEqual(next);
      }),
      runs,
    );
  },
  patience,
);
