import { nameRefusal } from '../../input/name-refusal';
import { defaultHash } from '../../pass/ids/digest';
import type { Environment } from '../../pass/ids/environment';
import { defaultIdentityTemplate, parseIdentityTemplate } from '../../pass/ids/identity';
import { parseOptionalParameter } from '../../pass/ids/optional-parameter';
import { parseMvpdId, parseRequestorId } from '../../pass/ids/temp-pass';
import { maxName, type TempPass } from '../../storage/temp-passes';
import { hashOf } from '../../view/app-request/compare';
import type { StartingTempPass } from './prefill';
import { readResourceIds, refusalOfResourceIds, writeResourceIds } from './resource-ids';

/** A Temp Pass while it is being typed: IDs may be unfinished. */
export type EnteredTempPass = ReturnType<typeof startingEntries>;

/** The entries of a form: what was pasted, over what is saved. */
export function startingEntries(tempPass: TempPass | undefined, start?: StartingTempPass) {
  // A device is reset at one address, whatever its Temp Pass: only the key's says promotional.
  const kind = start?.kind === 'promotional' ? start.kind : tempPass?.kind;
  // What is saved is compared with the app's, and changed there.
  const identity = tempPass === undefined ? start?.identity : undefined;
  return {
    name: tempPass?.name ?? '',
    requestorId: String(tempPass?.requestorId ?? start?.requestorId ?? ''),
    mvpdId: String(tempPass?.mvpdId ?? start?.mvpdId ?? ''),
    kind: kind ?? ('basic' as const),
    keyHash: tempPass?.keyHash ?? (identity && hashOf(identity)) ?? defaultHash,
    applicationId: tempPass?.applicationId ?? '',
    trialApplicationId: tempPass?.trialApplicationId ?? '',
    resourceIds: writeResourceIds(tempPass?.resourceIds),
    identityTemplate: String(
      tempPass?.identityTemplate ?? identity?.template ?? defaultIdentityTemplate,
    ),
    plainAddress: tempPass?.plainAddress ?? identity?.sends === 'address',
    appId: start?.appId ?? tempPass?.appId ?? '',
    deviceUser: start?.deviceUser ?? tempPass?.deviceUser ?? '',
    environmentParameter: start?.environmentParameter ?? tempPass?.environmentParameter ?? '',
    deviceInfo: tempPass?.deviceInfo,
    noQuestion: tempPass?.noQuestion ?? false,
  };
}

/** The entries of a copy. What belongs to an environment or is a risk is chosen anew. */
export function copiedEntries(tempPass: TempPass): EnteredTempPass {
  const entries = startingEntries(tempPass);
  return { ...entries, applicationId: '', trialApplicationId: '', noQuestion: false };
}

/** What was typed, as it is saved; undefined while one of its parts is not accepted. */
export function tempPassOf(entered: EnteredTempPass, environment: Environment | undefined) {
  const requestorId = parseRequestorId(entered.requestorId);
  const mvpdId = parseMvpdId(entered.mvpdId);
  const resourceIds = readResourceIds(entered.resourceIds);
  const identity = identityIn(entered);
  if (environment === undefined || !requestorId.ok || !mvpdId.ok || identity === undefined) {
    return undefined;
  }
  if (nameRefusal(entered.name, maxName) !== undefined) return undefined;
  if (refusalOfResourceIds(resourceIds) !== undefined) return undefined;
  const appId = parseOptionalParameter(entered.appId);
  const deviceUser = parseOptionalParameter(entered.deviceUser);
  const environmentParameter = parseOptionalParameter(entered.environmentParameter);
  if (!appId.ok || !deviceUser.ok || !environmentParameter.ok) return undefined;
  return {
    name: entered.name,
    kind: entered.kind,
    environment,
    requestorId: requestorId.value,
    mvpdId: mvpdId.value,
    applicationId: entered.applicationId || undefined,
    trialApplicationId: entered.trialApplicationId || undefined,
    resourceIds: resourceIds.length > 0 ? [...resourceIds] : undefined,
    ...identity,
    appId: appId.value || undefined,
    deviceUser: deviceUser.value || undefined,
    environmentParameter: environmentParameter.value || undefined,
    deviceInfo: entered.deviceInfo,
    noQuestion: entered.noQuestion || undefined,
  };
}

/** How a promotional one makes its key and says who its viewer is; undefined while that is not accepted. */
function identityIn({ kind, identityTemplate, plainAddress, keyHash }: EnteredTempPass) {
  if (kind === 'basic') return {};
  const template = parseIdentityTemplate(identityTemplate);
  if (!template.ok) return undefined;
  const isDefault = template.value === defaultIdentityTemplate;
  return {
    keyHash: keyHash === defaultHash ? undefined : keyHash,
    identityTemplate: isDefault ? undefined : template.value,
    plainAddress: plainAddress || undefined,
  };
}
