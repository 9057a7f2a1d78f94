import { type Failure, ownFailure } from '../../failure/failure';
import { failure, type Result, success } from '../../pass/result';
import { applications, type RegisteredApplication, secretIdOf } from '../../storage/applications';
import { type ApplicationSecret, forgetReplaced, keep, newSecretId } from './vault';

/**
 * Saves an application with a new secret. Where it had another, the new one is kept beside it, and
 * one write goes over to it, with the environment that it is for: stopped anywhere, the old secret
 * is with the old environment or the new one with the new.
 */
export function saveWith(
  application: RegisteredApplication,
  area: 'disk' | 'session',
  secret: ApplicationSecret,
): Promise<Result<RegisteredApplication, Failure>> {
  return applications.runExclusive(async () => {
    const all = await applications.get();
    const isNew = all.every(({ id }) => id !== application.id);
    const next = isNew ? application : { ...application, secretId: newSecretId(application.id) };
    // A new one without a secret is seen, and can be saved again; a secret alone would not be seen.
    if (isNew) await applications.set([...all, next]);
    if (!(await keep(secretIdOf(next), area, secret))) return failure(ownFailure('locked'));
    if (!isNew) await goOver(all.map((one) => (one.id === next.id ? next : one)));
    return success(next);
  });
}

/** Forgets the secrets that were replaced, or were to be, by a background that was stopped. */
export function forgetReplacedSecrets(): Promise<void> {
  return applications.runExclusive(forgetReplacedNow);
}

async function goOver(all: RegisteredApplication[]): Promise<void> {
  try {
    await applications.set(all);
  } finally {
    // What cannot be forgotten now is when the background starts next.
    await forgetReplacedNow().catch(() => undefined);
  }
}

async function forgetReplacedNow(): Promise<void> {
  await forgetReplaced(await applications.get());
}
