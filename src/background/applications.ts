import { decodeJwt } from 'jose/jwt/decode';
import { type Failure, ownFailure } from '../failure';
import type { AnswerOf, CommandOf } from '../messages';
import type { Authorization } from '../pass/authorizer';
import { type Environment, sameEnvironment } from '../pass/environment';
import { browserNetwork } from '../pass/http';
import { registerClient } from '../pass/registration';
import { failure, type Result, success } from '../pass/result';
import { applications, type RegisteredApplication } from '../storage/applications';
import { everyApplication, isManaged } from '../storage/managed';
import { missingPermission } from './permissions';
import { forget, keep } from './vault';

type Save = CommandOf<'saveApplication'>;
type Credential = NonNullable<Save['credential']>;

/** Registers an application at once, and saves it only where Adobe Pass accepts it. */
export async function saveApplication(
  command: Save,
): Promise<Result<AnswerOf<'saveApplication'>, Failure>> {
  const { environment, credential } = command;
  const saved = (await everyApplication.get()).find((one) => one.id === command.id);
  if (isManaged(command.id) && !takesStatement(saved, command)) {
    return failure(ownFailure('forbiddenByPolicy'));
  }
  const id = saved?.id ?? crypto.randomUUID();
  if (credential === undefined) {
    if (saved === undefined || !sameEnvironment(saved.environment, environment)) {
      return failure(ownFailure('credentialNeeded'));
    }
    return success(await put({ ...saved, name: command.name }));
  }
  const authorization = await authorizationOf(environment, credential);
  if (!authorization.ok) return authorization;
  await keep(id, authorization.value);
  const application = {
    id,
    name: command.name,
    environment,
    credential: credential.kind,
    scopes: authorization.value.credentials?.scopes,
    registeredAt: Date.now(),
  };
  return success(await put(application));
}

/** Removes an application and forgets its secrets. */
export async function removeApplication({
  id,
}: CommandOf<'removeApplication'>): Promise<Result<null, Failure>> {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  await applications.update((all) => all.filter((one) => one.id !== id));
  await forget(id);
  return success(null);
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

async function authorizationOf(
  environment: Environment,
  credential: Credential,
): Promise<Result<Authorization, Failure>> {
  if (credential.kind === 'token') {
    const value = credential.token.replace(/^bearer\s+/iu, '');
    return success({ token: { value, expiresAt: endOf(value) } });
  }
  const missing = await missingPermission(environment);
  if (missing !== undefined) return failure(missing);
  const { statement } = credential;
  const registered = await registerClient(browserNetwork, environment, statement);
  return registered.ok ? success({ statement, credentials: registered.value }) : registered;
}

/** When a token says that it ends, in ms; a token need not be a JWT, and then does not say. */
function endOf(token: string): number | undefined {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? undefined : exp * 1_000;
  } catch {
    return undefined;
  }
}

async function put(application: RegisteredApplication): Promise<RegisteredApplication> {
  await applications.update((all) =>
    all.some((one) => one.id === application.id)
      ? all.map((one) => (one.id === application.id ? application : one))
      : [...all, application],
  );
  return application;
}
