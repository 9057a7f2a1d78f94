import { parseMvpdId, parseRequestorId } from '../../../src/pass/temp-pass';

/** A Temp Pass to make reset requests for. */
export function sampleScope(requestor: string, mvpd: string) {
  const requestorId = parseRequestorId(requestor);
  const mvpdId = parseMvpdId(mvpd);
  if (!requestorId.ok || !mvpdId.ok) throw new Error('The sample IDs must be accepted');
  return {
    environment: { kind: 'release-production' },
    requestorId: requestorId.value,
    mvpdId: mvpdId.value,
  } as const;
}
