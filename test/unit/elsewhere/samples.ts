import type { Errand, EveryWork, ListWork } from '../../../src/elsewhere/errand';
import { parseMvpdId, parseRequestorId } from '../../../src/pass/ids/temp-pass';

const requestorId = parseRequestorId('REF30');
const mvpdId = parseMvpdId('TempPass');
if (!requestorId.ok || !mvpdId.ok) throw new Error('no IDs');
const ids = {
  environment: 'release-staging' as const,
  requestorId: requestorId.value,
  mvpdId: mvpdId.value,
};

/** Names that try to be read as something else than a name. */
export const hostileNames = [
  'REF30 · TempPass',
  `it's "quoted" \\ and $(touch owned) \`id\` $HOME '; echo owned; '`,
  `\${{ secrets.OTHER }} \${{ $(POD_NAME) $$(X) ''' """ \${1 + 1}`,
  'two\nlines: *x\n# no comment - &a [1, 2] # : {} %{x} !ruby/object 1e3 yes null ~',
];

export function everyErrand(
  tempPass = 'REF30 · TempPass',
  work: Partial<EveryWork> = {},
): Errand<EveryWork> {
  const daily = { hour: 0, minute: 0, timeZone: 'Europe/Berlin' };
  return { ...ids, tempPass, work: { kind: 'every', which: 'both', daily, ...work } };
}

export function listErrand(
  tempPass = 'REF30 · TempPass',
  work: Partial<ListWork> = {},
): Errand<ListWork> {
  return {
    ...ids,
    tempPass,
    work: { kind: 'list', shards: 4, rate: 10, count: 200, reading: [], ...work },
  };
}
