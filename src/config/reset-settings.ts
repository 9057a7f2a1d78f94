import { writtenEnvironment } from './environment-schema';
import { type SetUpTempPass, version } from './schema';
import { writeSetUp } from './write';

/** What of a Temp Pass a reset needs. */
export type ResetSettings = Pick<
  SetUpTempPass,
  'name' | 'environment' | 'requestorId' | 'mvpdId' | 'kind' | 'keyHash'
> & {
  readonly [Name in 'appId' | 'deviceUser' | 'environmentParameter']?: string | undefined;
};

/** A settings file with this Temp Pass alone: what a reset needs of it, and no secret. */
export function resetSettings(tempPass: ResetSettings): string {
  const { name, environment, requestorId, mvpdId, kind, keyHash } = tempPass;
  const { appId, deviceUser, environmentParameter } = tempPass;
  const ids = { environment: writtenEnvironment(environment), requestorId, mvpdId };
  const written = { name, ...ids, kind, keyHash, appId, deviceUser, environmentParameter };
  return writeSetUp({ resetTempPass: version, tempPasses: [written] });
}
