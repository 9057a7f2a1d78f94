import { type Failure, ownFailure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import type { CommandOf } from '../../messages/commands';
import { registerClient } from '../../pass/auth/registration';
import { isUsableToken } from '../../pass/auth/usable-token';
import { passError } from '../../pass/http/errors';
import { type Environment, sameEnvironment } from '../../pass/ids/environment';
import { failure, type Result, success } from '../../pass/result';
import { applications, type RegisteredApplication, secretIdOf } from '../../storage/applications';
import { everyApplication, isManaged } from '../../storage/managed';
import { adobeNetwork } from '../network/adobe-network';
import { missingPermission, orLostPermission } from '../network/permissions';
import { registrationOf } from '../secrets/authorizer-memory';
import { passphraseNeeded } from '../secrets/lock-policy';
import { saveWith } from '../secrets/replace-secret';
import {
  type ApplicationSecret,
  authorizerOf,
  forgetCredentials,
  isLocked,
  keep,
} from '../secrets/vault';

type Save = CommandOf<'saveApplication'>;
type Credential = NonNullable<Save['credential']>;
type Saved = Promise<Result<RegisteredApplication, Failure>>;

/** Registers an application at once, and saves it only where Adobe Pass accepts it. */
export async function saveApplication(command: Save): Saved {
  const { name, environment, sessionOnly, credential } = command;
  const saved = await savedWith(command.id);
  if (isManaged(command.id) && !takesStatement(saved, command)) {
    return failure(ownFailure('forbiddenByPolicy'));
  }
  const id = saved?.id ?? crypto.randomUUID();
  if (credential === undefined) {
    if (saved === undefined || !sameEnvironment(saved.environment, environment)) {
      return failure(ownFailure('credentialNeeded'));
    }
    if (!(await keep(secretIdOf(saved), areaOf(saved.credential, sessionOnly)))) {
      return failure(ownFailure('locked'));
    }
    return success(await put({ ...saved, name, sessionOnly }));
  }
  if (await passphraseNeeded()) return failure(ownFailure('passphraseNeeded'));
  if (await isLocked()) return failure(ownFailure('locked'));
  const secret = await secretFrom(environment, credential);
  if (!secret.ok) return secret;
  const { kind } = credential;
  const told = { ...registrationOf(secret.value.credentials), registeredAt: Date.now() };
  const application = { id, name, environment, sessionOnly, credential: kind, ...told };
  return saveWith(application, areaOf(kind, sessionOnly), secret.value);
}

/** All that a person can do to an application of the policy: give it a statement, if it has none. */
function takesStatement(
  saved: RegisteredApplication | undefined,
  { credential, environment }: Save,
): boolean {
  return (
    saved?.ownStatement === true &&
    credential !== undefined &&
    sameEnvironment(saved.environment, environment)
  );
}

/** Gets a new token for an application, to see whether Adobe Pass still accepts it. */
export async function checkApplication({ id }: CommandOf<'checkApplication'>): Saved {
  const application = await savedWith(id);
  if (application === undefined) return failure(ownFailure('applicationMissing'));
  if (await isLocked()) return failure(ownFailure('locked'));
  if (await passphraseNeeded()) return failure(ownFailure('passphraseNeeded'));
  const missing = await missingPermission(application.environment);
  if (missing !== undefined) return failure(missing);
  const { environment } = application;
  const checked = await orLostPermission(environment, await authorizerOf(application).check());
  return checked.ok ? success((await savedWith(id)) ?? application) : checked;
}

/** Has an application register anew with its next reset. */
export async function forgetApplicationCredentials({
  id,
}: CommandOf<'forgetCredentials'>): Promise<Result<AnswerOf<'forgetCredentials'>, Failure>> {
  const application = await savedWith(id);
  if (application === undefined) return success(null);
  if (!(await forgetCredentials(application))) return failure(ownFailure('locked'));
  const none = registrationOf(undefined);
  await applications.update((all) => all.map((one) => (one.id === id ? { ...one, ...none } : one)));
  return success(null);
}

/** A token that was pasted is not worth keeping for longer. */
function areaOf(kind: Credential['kind'], sessionOnly: boolean | undefined): 'disk' | 'session' {
  return sessionOnly === true || kind === 'token' ? 'session' : 'disk';
}

async function savedWith(id: string | undefined): Promise<RegisteredApplication | undefined> {
  return (await everyApplication.get()).find((one) => one.id === id);
}

async function secretFrom(
  environment: Environment,
  credential: Credential,
): Promise<Result<ApplicationSecret, Failure>> {
  if (credential.kind === 'token') {
    const value = credential.token.replace(/^bearer\s+/iu, '');
    if (!isUsableToken(value)) return failure(passError('unusableToken'));
    return success({ token: { value, expiresAt: credential.expiresAt } });
  }
  const missing = await missingPermission(environment);
  if (missing !== undefined) return failure(missing);
  const { statement } = credential;
  const answer = await registerClient(adobeNetwork, environment, statement);
  const registered = await orLostPermission(environment, answer);
  return registered.ok ? success({ statement, credentials: registered.value }) : registered;
}

async function put(application: RegisteredApplication): Promise<RegisteredApplication> {
  await applications.update((all) =>
    all.map((one) => (one.id === application.id ? application : one)),
  );
  return application;
}
