import workerUrl from './file-worker?worker&url';

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
 * The address of the worker. The pages' content security policy allows this one Trusted Types policy
 * (`trusted-types file-worker`), which gives out this one address, whatever it is asked for.
 */
export function fileWorkerUrl(): string {
  if (window.trustedTypes === undefined) return workerUrl;
  policy ??= window.trustedTypes.createPolicy('file-worker', { createScriptURL: () => workerUrl });
  return policy.createScriptURL('');
}
