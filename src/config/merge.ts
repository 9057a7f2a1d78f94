import { sameEnvironment } from '../pass/ids/environment';
import type { RegisteredApplication } from '../storage/applications';
import type { TempPass } from '../storage/temp-passes';
import type { Site } from '../storage/watched-sites';
import { type MergedTempPass, mergeTempPass, sameTempPass } from './merge-temp-pass';
import type { SetUp } from './schema';
import type { Saved } from './write';

/** What an import does to each entry of a file, and what the lists are after it. */
export interface Merge {
  readonly tempPasses: readonly MergedTempPass[];
  /** One that exists is left alone: its credentials belong to it as it is. */
  readonly applications: readonly {
    readonly change: 'added' | 'same';
    readonly application: RegisteredApplication;
  }[];
  readonly sites: readonly { readonly change: 'added' | 'same'; readonly site: Site }[];
  readonly next: {
    readonly tempPasses: readonly TempPass[];
    readonly applications: readonly RegisteredApplication[];
  };
}

/** Lays a settings file over what is saved. Removes nothing; of doubles in a file the first counts. */
export function mergeSetUp(saved: Saved, setUp: SetUp): Merge {
  const applications = mergeApplications(saved.applications, setUp);
  const allApplications = withAdded(
    saved.applications,
    applications.map(({ application }) => application),
  );
  const tempPasses = firstOfEach(setUp.tempPasses, sameTempPass).map((one) =>
    mergeTempPass(
      saved.tempPasses.find((other) => sameTempPass(one, other)),
      one,
      allApplications,
    ),
  );
  return {
    tempPasses,
    applications,
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
    },
  };
}

function mergeApplications(
  saved: readonly RegisteredApplication[],
  setUp: SetUp,
): Merge['applications'] {
  const same = (one: SetUp['applications'][number], other: typeof one) =>
    one.name === other.name && sameEnvironment(one.environment, other.environment);
  return firstOfEach(setUp.applications, same).map((one) => {
    const known = saved.find((other) => same(one, other));
    if (known !== undefined) return { change: 'same', application: known };
    return { change: 'added', application: { ...one, id: crypto.randomUUID() } };
  });
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
