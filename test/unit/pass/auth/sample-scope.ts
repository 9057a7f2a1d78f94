import { parseMvpdId, parseRequestorId, resetScopeOf } from '../../../../src/pass/ids/temp-pass';

type Parameters = Partial<Record<'appId' | 'deviceUser' | 'environmentParameter', string>>;

/** A Temp Pass to make reset requests for. */
export function sampleScope(requestor: string, mvpd: string, parameters: Parameters = {}) {
  const requestorId = parseRequestorId(requestor);
  const mvpdId = parseMvpdId(mvpd);
  if (!requestorId.ok || !mvpdId.ok) throw new Error('The sample IDs must be accepted');
  const scope = resetScopeOf({
    environment: { kind: 'release-production' },
    requestorId: requestorId.value,
    mvpdId: mvpdId.value,
    ...parameters,
  });
  if (!scope.ok) throw new Error('The sample parameters must be accepted');
  return scope.value;
}
