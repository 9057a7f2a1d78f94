/** What every benchmark resets: of the same Temp Pass as in `npm start`. */
export const sample = {
  environment: 'release-staging',
  requestorId: 'REF30',
  mvpdId: 'TempPass_TEST40',
  managementUrl: 'https://mgmt.auth-staging.adobe.com',
  serviceUrl: 'https://sp.auth-staging.adobe.com',
} as const;

/** The URL of one device's reset, written by the shortest way. */
export function resetUrlOf(deviceId: string): string {
  const { managementUrl, requestorId, mvpdId } = sample;
  return `${managementUrl}/reset-tempass/v3/reset?device_id=${deviceId}&requestor_id=${requestorId}&mvpd_id=${mvpdId}`;
}
