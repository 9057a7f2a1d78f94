import { type DeviceInfo, deviceInfoJson } from '../pass/device-info/device-info';
import { keyHashOf, type TempPass } from '../storage/temp-passes';

const textFields = [
  'name',
  'kind',
  'appId',
  'deviceUser',
  'environmentParameter',
  'identityTemplate',
] as const;
const applicationFields = {
  application: 'applicationId',
  trialApplication: 'trialApplicationId',
} as const;

/** What an import does to one field. */
export interface FieldChange {
  readonly field:
    | (typeof textFields)[number]
    | keyof typeof applicationFields
    | 'keyHash'
    | 'resourceIds'
    | 'plainAddress'
    | 'deviceInfo'
    | 'pinned';
  /** Empty where there was nothing; `true` where something was on; of an application its ID. */
  readonly before: string;
  readonly after: string;
}

interface Described {
  readonly deviceInfo?: DeviceInfo | undefined;
}

/** The same of what a device under test is, alone. */
export function deviceInfoChanges(saved: Described, next: Described): FieldChange[] {
  const info = ({ deviceInfo }: Described) =>
    deviceInfo === undefined ? '' : deviceInfoJson(deviceInfo);
  const [before, after] = [info(saved), info(next)];
  return before === after ? [] : [{ field: 'deviceInfo', before, after }];
}

/** What of a Temp Pass another one has otherwise. */
export function fieldChanges(saved: TempPass, next: TempPass): FieldChange[] {
  const changes: FieldChange[] = textFields
    .map((field) => ({ field, before: saved[field] ?? '', after: next[field] ?? '' }))
    .filter(({ before, after }) => before !== after);
  if (keyHashOf(saved) !== keyHashOf(next)) {
    changes.push({ field: 'keyHash', before: keyHashOf(saved), after: keyHashOf(next) });
  }
  for (const field of ['plainAddress', 'pinned'] as const) {
    const on = (one: TempPass) => (one[field] ? 'true' : '');
    if (on(saved) !== on(next)) changes.push({ field, before: on(saved), after: on(next) });
  }
  const listed = (one: TempPass) => one.resourceIds?.join(', ') ?? '';
  // An ID may have a comma in it.
  if (JSON.stringify(saved.resourceIds) !== JSON.stringify(next.resourceIds)) {
    changes.push({ field: 'resourceIds', before: listed(saved), after: listed(next) });
  }
  changes.push(...deviceInfoChanges(saved, next));
  for (const field of ['application', 'trialApplication'] as const) {
    const key = applicationFields[field];
    if (saved[key] === next[key]) continue;
    changes.push({ field, before: saved[key] ?? '', after: next[key] ?? '' });
  }
  return changes;
}
