/** A request as it was sent: observed by the browser, or read from a text. */
export interface HttpRequest {
  /** `GET`, in capitals or not. */
  readonly method: string;
  /** Absolute; of a text that names no host, the path alone. */
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Left out where it is not known. */
  readonly body?: string | undefined;
}

/** The headers that say what an app asks about (REST API V2), in small letters; Adobe's alone. */
export const ownHeaders = [
  'ap-device-identifier',
  'ap-temppass-identity',
  'x-device-info',
] as const;

/** Whether a header is one of them. */
export function isOwnHeader(name: string): boolean {
  const wanted = name.toLowerCase();
  return ownHeaders.some((one) => one === wanted);
}

/** The values of every header of a name, without the white space around them. */
export function headerValues({ headers }: HttpRequest, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers
    .filter(([one]) => one.trim().toLowerCase() === wanted)
    .map(([, value]) => value.trim());
}

/** That of the only header of a name, or of several that agree; undefined where they don't. */
export function onlyHeader(request: HttpRequest, name: string): string | undefined {
  const [value, ...others] = new Set(headerValues(request, name));
  return others.length === 0 ? value : undefined;
}
