import { policyFolder } from '../browser/policy-folder';

/** The tests that need a policy file of the browser's, as Vitest's `--exclude` names them. */
export const policyTests = 'test/browser/managed*.test.ts';

/** The same of those that install the extension by policy, in every browser of the machine. */
export const rolloutTests = 'test/rollout/chromium.test.ts';

/** Why they cannot run on this machine, or undefined where they can. CI has to be able to. */
export function whyNotRun(): string | undefined {
  if (process.env['CI']) return undefined;
  try {
    policyFolder();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
