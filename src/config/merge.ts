import { isAlike, type RegisteredApplication } from '../storage/applications';
import { deviceWith, type NamedDevice, namesakes } from '../storage/devices';
import type { TempPass } from '../storage/temp-passes';
import type { Site } from '../storage/watched-sites';
import { deviceInfoChanges, type FieldChange } from './field-changes';
import { inTheirOrder } from './in-their-order';
import { type MergedApplication, mergeApplications } from './merge-applications';
import { type MergedTempPass, mergeTempPass, sameTempPass } from './merge-temp-pass';
import type { SetUp, SetUpTempPass } from './schema';
import type { Saved } from './write';

/** What an import does to each entry of a file, and what the lists are after it. */
export interface Merge {
  readonly tempPasses: readonly MergedTempPass[];
  /** One that exists is left alone: its credentials belong to it as it is. */
  readonly applications: readonly MergedApplication[];
  readonly devices: readonly MergedDevice[];
  readonly sites: readonly { readonly change: 'added' | 'same'; readonly site: Site }[];
  readonly next: {
    readonly tempPasses: readonly TempPass[];
    readonly applications: readonly RegisteredApplication[];
    readonly devices: readonly NamedDevice[];
  };
}

/** What an import does to one device. */
export interface MergedDevice {
  readonly change: 'added' | 'changed' | 'same';
  readonly device: NamedDevice;
  /** The name that it loses. */
  readonly nameBefore?: string | undefined;
  /** What else changes of it. */
  readonly fields: readonly FieldChange[];
  /** Others that have its name after the import. */
  readonly namesakes: readonly NamedDevice[];
}

/**
 * Lays a settings file over what is saved. Removes nothing. Of applications and Temp Passes that are alike it
 * keeps as many as there are, in their order; of devices with one ID the first counts.
 */
export function mergeSetUp(saved: Saved, setUp: SetUp): Merge {
  const applications = mergeApplications(saved.applications, setUp.applications);
  const allApplications = withAdded(
    saved.applications,
    applications.map(({ application }) => application),
  );
  /** Undefined where several have the name, and no number tells which. */
  function named({ environment }: SetUpTempPass, name: string, number: number | undefined) {
    const alike = applications.filter(({ application }) =>
      isAlike(application, { name, environment }),
    );
    return number === undefined && alike.length > 1 ? undefined : alike[(number ?? 1) - 1];
  }
  const known = inTheirOrder(setUp.tempPasses, saved.tempPasses, sameTempPass);
  const tempPasses = setUp.tempPasses.map((one, at) =>
    mergeTempPass(known[at], one, allApplications, (name, number) => named(one, name, number)),
  );
  const devices = mergeDevices(saved.devices, setUp);
  return {
    tempPasses,
    applications,
    devices: devices.merged,
    sites: [...new Set(setUp.watchedSites)].map((site) => ({
      site,
      change: saved.sites.includes(site) ? 'same' : 'added',
    })),
    next: {
      tempPasses: withAdded(
        saved.tempPasses,
        tempPasses.map(({ tempPass }) => tempPass),
      ),
      applications: allApplications,
      devices: devices.next,
    },
  };
}

/** One ID keeps one name: the file's, and the import's preview tells the other. */
function mergeDevices(saved: readonly NamedDevice[], setUp: SetUp) {
  const written = firstOfEach(setUp.devices, (one, other) => one.deviceId === other.deviceId);
  const devices = written.map(({ deviceInfo, ...one }): NamedDevice => {
    const before = deviceWith(saved, one.deviceId);
    return { ...before, ...one, deviceInfo: deviceInfo ?? before?.deviceInfo };
  });
  const next = [
    ...saved.map((one) => deviceWith(devices, one.deviceId) ?? one),
    ...devices.filter(({ deviceId }) => deviceWith(saved, deviceId) === undefined),
  ];
  const merged = devices.map((device): MergedDevice => {
    const before = deviceWith(saved, device.deviceId);
    const isRenamed = before !== undefined && before.name !== device.name;
    const fields = before === undefined ? [] : deviceInfoChanges(before, device);
    const isChanged = isRenamed || fields.length > 0;
    return {
      change: before === undefined ? 'added' : isChanged ? 'changed' : 'same',
      device,
      fields,
      nameBefore: isRenamed ? before.name : undefined,
      namesakes: namesakes(next, device),
    };
  });
  return { merged, next };
}

function firstOfEach<Entry>(
  entries: readonly Entry[],
  same: (one: Entry, other: Entry) => boolean,
): Entry[] {
  return entries.filter((one, index) => entries.findIndex((other) => same(one, other)) === index);
}

function withAdded<Entry extends { id: string }>(
  saved: readonly Entry[],
  merged: readonly Entry[],
): Entry[] {
  const ids = new Set(saved.map(({ id }) => id));
  return [
    ...saved.map((one) => merged.find(({ id }) => id === one.id) ?? one),
    ...merged.filter(({ id }) => !ids.has(id)),
  ];
}
