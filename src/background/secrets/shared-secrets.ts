import * as v from 'valibot';
import { type Failure, ownFailure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import { type CommandOf, secretSchema } from '../../messages/commands';
import { sameEnvironment } from '../../pass/ids/environment';
import { environmentSchema } from '../../pass/ids/schemas';
import { failure, type Result, success } from '../../pass/result';
import { sealWith, unsealWith } from '../../sealed/passphrase-sealed';
import { applications, type RegisteredApplication, secretIdOf } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { passphraseNeeded } from './lock-policy';
import { changeStores, readStores } from './secret-stores';

/**
 * What a settings file holds of secrets: statements. Credentials and tokens are made of them anew, so that
 * each installation has its own.
 */
const statementsSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ name: v.string(), environment: environmentSchema, statement: secretSchema })),
);

/** Those of the policy are not a person's to share, nor to be given a statement by a file. */
async function ownApplications(): Promise<RegisteredApplication[]> {
  return (await applications.get()).filter(({ id }) => !isManaged(id));
}

/** Seals the statements of all applications under a passphrase given for a file. */
export async function exportSecrets({
  passphrase,
}: CommandOf<'exportSecrets'>): Promise<Result<AnswerOf<'exportSecrets'>, Failure>> {
  if (await passphraseNeeded()) return failure(ownFailure('passphraseNeeded'));
  const stores = await readStores();
  if (stores === undefined) return failure(ownFailure('locked'));
  const secrets = { ...stores.disk, ...stores.session };
  const statements = (await ownApplications()).flatMap((one) => {
    const { name, environment } = one;
    const statement = secrets[secretIdOf(one)]?.statement;
    return statement === undefined ? [] : [{ name, environment, statement }];
  });
  return success(await sealWith(passphrase, JSON.stringify(statements)));
}

/**
 * Gives the statements of a file to those applications that have none.
 *
 * @returns the IDs of these applications
 */
export async function importSecrets({
  passphrase,
  secrets,
  justCheck,
}: CommandOf<'importSecrets'>): Promise<Result<AnswerOf<'importSecrets'>, Failure>> {
  if (await passphraseNeeded()) return failure(ownFailure('passphraseNeeded'));
  const text = await unsealWith(passphrase, secrets);
  if (text === undefined) return failure(ownFailure('passphraseWrong'));
  const read = v.safeParse(statementsSchema, text);
  if (!read.success) return failure(ownFailure('refused'));
  const given: string[] = [];
  const all = await ownApplications();
  const changed = await changeStores((stores) => {
    const disk = { ...stores.disk };
    for (const { name, environment, statement } of read.output) {
      for (const one of all) {
        const id = secretIdOf(one);
        const held = Object.hasOwn(disk, id) || Object.hasOwn(stores.session, id);
        if (held || one.name !== name || !sameEnvironment(one.environment, environment)) continue;
        disk[id] = { statement };
        given.push(one.id);
      }
    }
    return justCheck === true ? stores : { ...stores, disk };
  });
  return changed ? success(given) : failure(ownFailure('locked'));
}
