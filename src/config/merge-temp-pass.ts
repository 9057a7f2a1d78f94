import { sameEnvironment } from '../pass/ids/environment';
import type { RegisteredApplication } from '../storage/applications';
import type { TempPass } from '../storage/temp-passes';
import { type FieldChange, fieldChanges } from './field-changes';
import type { MergedApplication } from './merge-applications';
import type { SetUpTempPass } from './schema';

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
 * @param named the application of the file with a name and number
 */
export function mergeTempPass(
  saved: TempPass | undefined,
  {
    application,
    applicationNumber,
    trialApplication,
    trialApplicationNumber,
    ...written
  }: SetUpTempPass,
  applications: readonly RegisteredApplication[],
  named: (name: string, number: number | undefined) => MergedApplication | undefined,
): MergedTempPass {
  const fitting = applications.filter((one) =>
    sameEnvironment(one.environment, written.environment),
  );
  /** Of those here with one name, the one that is named already stays. */
  function idNamed(
    name: string | undefined,
    number: number | undefined,
    savedId: string | undefined,
  ): string | undefined {
    if (name === undefined) return savedId;
    const ofFile = named(name, number);
    if (ofFile?.change === 'added') return ofFile.application.id;
    if (fitting.find(({ id }) => id === savedId)?.name === name) return savedId;
    return ofFile?.application.id ?? fitting.find((one) => one.name === name)?.id ?? savedId;
  }
  const ids = {
    applicationId: idNamed(application, applicationNumber, saved?.applicationId),
    trialApplicationId: idNamed(
      trialApplication,
      trialApplicationNumber,
      saved?.trialApplicationId,
    ),
  };
  if (saved === undefined) {
    const id = crypto.randomUUID();
    return { change: 'added', tempPass: { ...written, ...ids, name: written.name ?? '', id } };
  }
  const tempPass = {
    ...saved,
    ...ids,
    name: written.name || saved.name,
    kind: written.kind,
    keyHash: written.keyHash ?? saved.keyHash,
    appId: written.appId || saved.appId,
    deviceUser: written.deviceUser || saved.deviceUser,
    environmentParameter: written.environmentParameter || saved.environmentParameter,
    resourceIds: written.resourceIds?.length ? written.resourceIds : saved.resourceIds,
    identityTemplate: written.identityTemplate ?? saved.identityTemplate,
    plainAddress: written.plainAddress ?? saved.plainAddress,
    deviceInfo: written.deviceInfo ?? saved.deviceInfo,
    pinned: written.pinned ?? saved.pinned,
  };
  const fields = fieldChanges(saved, tempPass);
  return fields.length === 0
    ? { change: 'same', tempPass: saved }
    : { change: 'changed', tempPass, fields };
}
