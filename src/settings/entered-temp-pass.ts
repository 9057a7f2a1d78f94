import type { Environment } from '../pass/environment';
import { parseMvpdId, parseRequestorId } from '../pass/temp-pass';
import type { TempPass } from '../storage/temp-passes';
import type { StartingTempPass } from './starting-temp-pass';

/** A Temp Pass while it is being typed: IDs may be unfinished. */
export type EnteredTempPass = ReturnType<typeof startingEntries>;

/** The entries of a form: what was pasted, over what is saved. */
export function startingEntries(tempPass: TempPass | undefined, start?: StartingTempPass) {
  // A device is reset at one address, whatever its Temp Pass: only the key's says promotional.
  const kind = start?.kind === 'promotional' ? start.kind : tempPass?.kind;
  return {
    name: tempPass?.name ?? '',
    requestorId: tempPass?.requestorId ?? start?.requestorId ?? '',
    mvpdId: tempPass?.mvpdId ?? start?.mvpdId ?? '',
    kind: kind ?? ('basic' as const),
    applicationId: tempPass?.applicationId ?? '',
    appId: start?.appId ?? tempPass?.appId ?? '',
    deviceUser: start?.deviceUser ?? tempPass?.deviceUser ?? '',
    environmentParameter: start?.environmentParameter ?? tempPass?.environmentParameter ?? '',
    noQuestion: tempPass?.noQuestion ?? false,
  };
}

/** What was typed, as it is saved; undefined while one of its parts is not accepted. */
export function tempPassOf(entered: EnteredTempPass, environment: Environment | undefined) {
  const requestorId = parseRequestorId(entered.requestorId);
  const mvpdId = parseMvpdId(entered.mvpdId);
  if (environment === undefined || !requestorId.ok || !mvpdId.ok) return undefined;
  return {
    name: entered.name,
    kind: entered.kind,
    environment,
    requestorId: requestorId.value,
    mvpdId: mvpdId.value,
    applicationId: entered.applicationId || undefined,
    appId: entered.appId || undefined,
    deviceUser: entered.deviceUser || undefined,
    environmentParameter: entered.environmentParameter || undefined,
    noQuestion: entered.noQuestion || undefined,
  };
}
