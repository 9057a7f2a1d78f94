import * as v from 'valibot';
import { type Failure, ownFailure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import { type CommandOf, secretSchema } from '../../messages/commands';
import { environmentSchema } from '../../pass/ids/schemas';
import { failure, type Result, success } from '../../pass/result';
import { sealWith, unsealWith } from '../../sealed/passphrase-sealed';
import {
  applications,
  isAlike,
  numberAmong,
  type RegisteredApplication,
  secretIdOf,
} from '../../storage/applications';
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
  v.array(
    v.object({
      name: v.string(),
      environment: environmentSchema,
      /** Which of several that are alike, as a Temp Pass of the file says it. */
      number: v.optional(v.number()),
      statement: secretSchema,
    }),
  ),
);
type Statement = v.InferOutput<typeof statementsSchema>[number];

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
  const all = await ownApplications();
  const statements = all.flatMap((one): Statement[] => {
    const { name, environment } = one;
    const statement = secrets[secretIdOf(one)]?.statement;
    if (statement === undefined) return [];
    return [{ name, environment, number: numberAmong(all, one), statement }];
  });
  return success(await sealWith(passphrase, JSON.stringify(statements)));
}

/** Gives the statements of a file to those applications that have none. */
export async function importSecrets({
  passphrase,
  secrets,
  added,
  justCheck,
}: CommandOf<'importSecrets'>): Promise<Result<AnswerOf<'importSecrets'>, Failure>> {
  if (await passphraseNeeded()) return failure(ownFailure('passphraseNeeded'));
  const text = await unsealWith(passphrase, secrets);
  if (text === undefined) return failure(ownFailure('passphraseWrong'));
  const read = v.safeParse(statementsSchema, text);
  if (!read.success) return failure(ownFailure('refused'));
  const all = await ownApplications();
  const given: string[] = [];
  let left = 0;
  const changed = await changeStores((stores) => {
    const disk = { ...stores.disk };
    const heldBy = (one: RegisteredApplication) =>
      new Map(Object.entries({ ...stores.session, ...disk })).get(secretIdOf(one));
    const unclear = read.output.filter((one) => {
      const owner = ownerOf(one, read.output, all, added);
      if (owner !== undefined && heldBy(owner) === undefined) {
        disk[secretIdOf(owner)] = { statement: one.statement };
        given.push(owner.id);
      }
      return owner === undefined;
    });
    left = unclear.filter((one) => {
      const held = all.filter((other) => isAlike(one, other)).map(heldBy);
      return held.includes(undefined) && held.every((has) => has?.statement !== one.statement);
    }).length;
    return justCheck === true ? stores : { ...stores, disk };
  });
  return changed ? success({ given, left }) : failure(ownFailure('locked'));
}

/**
 * The application that a statement is of; undefined where more than one may be meant. Those that are alike
 * are in the order of the file where its import has just added them, and there alone.
 */
function ownerOf(
  one: Statement,
  others: readonly Statement[],
  all: readonly RegisteredApplication[],
  added: readonly string[],
): RegisteredApplication | undefined {
  const alike = all.filter((other) => isAlike(one, other));
  const isMeant = (other: Statement) => isAlike(one, other) && one.number === other.number;
  if (others.filter(isMeant).length > 1) return undefined;
  if (one.number === undefined) return alike.length === 1 ? alike[0] : undefined;
  const owner = alike[one.number - 1];
  return owner !== undefined && added.includes(owner.id) ? owner : undefined;
}
