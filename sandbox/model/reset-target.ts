/** Whose trial a reset deletes. */
export type ResetTarget = { readonly requestorId: string; readonly mvpdId: string } & (
  | { readonly kind: 'device'; readonly deviceId: string }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'everyDevice' }
  | { readonly kind: 'everyKey' }
);

/**
 * Reads whose trial a reset request deletes, with Adobe's danger kept: an ID that is left out,
 * empty or `all` means everybody.
 *
 * @param path the path without its query
 * @param query the request's query
 * @returns null when the path is not one of the two resets
 */
export function resetTargetOf(path: string, query: URLSearchParams): ResetTarget | null {
  const pass = {
    requestorId: query.get('requestor_id') ?? '',
    mvpdId: query.get('mvpd_id') ?? '',
  };
  if (path === '/reset-tempass/v3/reset') {
    const deviceId = oneOf(query.get('device_id'));
    return deviceId === null
      ? { ...pass, kind: 'everyDevice' }
      : { ...pass, kind: 'device', deviceId };
  }
  if (path === '/reset-tempass/v3/reset/generic') {
    const key = oneOf(query.get('key'));
    return key === null ? { ...pass, kind: 'everyKey' } : { ...pass, kind: 'key', key };
  }
  return null;
}

/**
 * Whether a reset hits more than one viewer.
 *
 * @param target whose trial is deleted
 */
export function isEverybody(target: ResetTarget): boolean {
  return target.kind === 'everyDevice' || target.kind === 'everyKey';
}

function oneOf(id: string | null): string | null {
  return id === null || id === '' || id === 'all' ? null : id;
}
