/** Trusted Types, as far as they are used here: a TrustedScriptURL stands where a string does. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(input: string): string };
}

declare global {
  interface Window {
    /** Left out where the browser has no Trusted Types. */
    readonly trustedTypes?: TrustedTypes;
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address of the one worker that a page starts. The pages' content security policy allows this one
 * Trusted Types policy (`trusted-types file-worker`), which gives out one address, whatever it is asked
 * for.
 *
 * @param url that of a file of the extension, the same with each call in a page
 */
export function trustedWorkerUrl(url: string): string {
  if (window.trustedTypes === undefined) return url;
  policy ??= window.trustedTypes.createPolicy('file-worker', { createScriptURL: () => url });
  return policy.createScriptURL('');
}
