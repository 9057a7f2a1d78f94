import { sameEnvironment } from '../pass/environment';
import type { RegisteredApplication } from '../storage/applications';
import type { TempPass } from '../storage/temp-passes';
import type { SetUpTempPass } from './schema';

const textFields = ['name', 'kind', 'appId', 'deviceUser', 'environmentParameter'] as const;

/** What an import does to one field. */
export interface FieldChange {
  readonly field: (typeof textFields)[number] | 'application';
  readonly before: string;
  readonly after: string;
}

/** What an import does to one Temp Pass. */
export type MergedTempPass =
  | { readonly change: 'added' | 'same'; readonly tempPass: TempPass }
  | {
      readonly change: 'changed';
      readonly tempPass: TempPass;
      readonly fields: readonly FieldChange[];
    };

type Identified = Pick<TempPass, 'environment' | 'requestorId' | 'mvpdId'>;

/** Whether two Temp Passes are the same one: of one environment, requestor and MVPD. */
export function sameTempPass(one: Identified, other: Identified): boolean {
  return (
    one.requestorId === other.requestorId &&
    one.mvpdId === other.mvpdId &&
    sameEnvironment(one.environment, other.environment)
  );
}

/**
 * Lays a Temp Pass of a file over the one that is saved. What the file does not name stays.
 *
 * @param applications those there are after the import
 */
export function mergeTempPass(
  saved: TempPass | undefined,
  { application, ...written }: SetUpTempPass,
  applications: readonly RegisteredApplication[],
): MergedTempPass {
  const fitting = applications.filter((one) =>
    sameEnvironment(one.environment, written.environment),
  );
  const nameOfId = (id: string | undefined) => fitting.find((one) => one.id === id)?.name;
  const applicationId =
    application === undefined || nameOfId(saved?.applicationId) === application
      ? saved?.applicationId
      : (fitting.find(({ name }) => name === application)?.id ?? saved?.applicationId);
  if (saved === undefined) {
    const id = crypto.randomUUID();
    return {
      change: 'added',
      tempPass: { ...written, name: written.name ?? '', applicationId, id },
    };
  }
  const tempPass = {
    ...saved,
    name: written.name || saved.name,
    kind: written.kind,
    applicationId,
    appId: written.appId || saved.appId,
    deviceUser: written.deviceUser || saved.deviceUser,
    environmentParameter: written.environmentParameter || saved.environmentParameter,
  };
  const fields: FieldChange[] = textFields
    .map((field) => ({ field, before: saved[field] ?? '', after: tempPass[field] ?? '' }))
    .filter(({ before, after }) => before !== after);
  if (applicationId !== saved.applicationId) {
    const before = nameOfId(saved.applicationId) ?? '';
    fields.push({ field: 'application', before, after: nameOfId(applicationId) ?? '' });
  }
  return fields.length === 0
    ? { change: 'same', tempPass: saved }
    : { change: 'changed', tempPass, fields };
}
