import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { processOf, type TestProcess } from './own-process.ts';

/** The browser tests that take longest, which their size does not tell: as measured, longest first. */
const longest = [
  'accessibility',
  'firefox-reset-faults',
  'lock',
  'pages',
  'tab-order',
  'secrets-on-disk',
  'page-limits',
  'storage-trouble',
  'firefox-stories',
  'first-reset',
];

/** Files for the same process, one after the other. */
const processes: readonly TestProcess[] = ['shared', 'sharedWithDom', 'own'];

function placeOf({ moduleId }: TestSpecification): number {
  if (moduleId.includes('/test/unit/')) return processes.indexOf(processOf(moduleId));
  const place = longest.findIndex((name) => moduleId.endsWith(`/browser/${name}.test.ts`));
  return place === -1 ? longest.length : place;
}

/**
 * Starts the longest files first, then the others as Vitest would. A long one that starts last
 * would run alone, and leave a core without work.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
