import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Merge, mergeSetUp } from '../../config/merge';
import type { SetUp } from '../../config/schema';
import type { Saved } from '../../config/write';
import { type Failure, ownFailure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import { sendCommand } from '../../messages/send-command';
import { failure, type Result, success } from '../../pass/result';
import type { PassphraseSealed } from '../../sealed/passphrase-sealed';
import type { Site } from '../../storage/watched-sites';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { originsToAsk } from '../form/EnvironmentFields';
import { useUndo } from '../form/use-undo';
import { importedText } from './imported-text';
import { asStored, replace } from './lists';
import { readSaved } from './read-saved';

/** A settings file beside what was saved when it was looked at. */
export interface Preview {
  readonly merge: Merge;
  readonly saved: Saved;
}

/** Looks at a settings file, imports it and takes the import back. */
export function useImport(setUp: SetUp | undefined, onDone: () => void) {
  const [preview, setPreview] = useState<Preview>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [unwatched, setUnwatched] = useState<readonly Site[]>([]);
  /** The applications that came without their secrets. */
  const [bare, setBare] = useState<readonly string[]>([]);
  const { undoable, offer, clear } = useUndo();

  async function look(at: SetUp | undefined) {
    const saved = await readSaved();
    setPreview(at && { saved, merge: mergeSetUp(saved, at) });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, then it stands still
  useEffect(() => {
    setFailed(undefined);
    if (setUp !== undefined) {
      clear();
      setUnwatched([]);
      setBare([]);
    }
    void look(setUp);
  }, [setUp]);

  async function run({ merge, saved }: Preview, passphrase: string) {
    if (busy) return;
    const secrets = passphrase === '' ? undefined : setUp?.secrets;
    // Firefox shows its question only within the turn of a click.
    const granting = askFor(originsOfImport(merge));
    setBusy(true);
    setFailed(undefined);
    await granting;
    const came = merge.applications
      .filter(({ change }) => change === 'added')
      .map(({ application }) => application.id);
    const done = await apply(saved, merge.next, secrets && { secrets, passphrase, added: came });
    setBusy(false);
    if (!done.ok) {
      setFailed(done.error);
      await look(setUp);
      return;
    }
    const added = merge.sites.filter(({ change }) => change === 'added').map(({ site }) => site);
    const denied = await watch(added);
    setUnwatched(denied);
    const { given, left } = done.value;
    setBare(came.filter((id) => !given.includes(id)));
    offer({
      said: formatSentences([
        importedText(merge, denied.length),
        given.length > 0 ? t('config_withStatements', { count: given.length }) : '',
        left > 0 ? t('config_statementsLeft', { count: left }) : '',
      ]),
      undo: () => undoImport(merge, saved, added, given),
    });
    onDone();
  }

  /** Asks once more for the sites to which the browser gave no access. */
  async function askAgain() {
    const granting = askFor(unwatched);
    await granting;
    setUnwatched(await watch(unwatched));
  }

  async function undoImport(
    merge: Merge,
    saved: Saved,
    added: readonly Site[],
    given: readonly string[],
  ) {
    const undone = await takeBack(merge.next, saved, given);
    if (!undone.ok) return undone;
    setUnwatched([]);
    const { sites } = await readSaved();
    for (const site of added.filter((one) => sites.includes(one)))
      await sendCommand({ type: 'forgetSite', site });
    return undone;
  }

  return { preview, busy, failed, unwatched, bare, undoable, run, askAgain };
}

interface FileSecrets {
  readonly secrets: PassphraseSealed;
  readonly passphrase: string;
  /** The applications that the file adds. */
  readonly added: string[];
}

/** Puts the lists in place, and statements with them; a wrong passphrase changes nothing. */
async function apply(
  saved: Saved,
  next: Merge['next'],
  secrets: FileSecrets | undefined,
): Promise<Result<AnswerOf<'importSecrets'>, Failure>> {
  if (secrets !== undefined) {
    const opens = await sendCommand({ type: 'importSecrets', ...secrets, justCheck: true });
    if (!opens.ok) return opens;
  }
  const replaced = await replace(saved, next);
  if (!replaced.ok) return replaced;
  if (secrets === undefined) return success({ given: [], left: 0 });
  return sendCommand({ type: 'importSecrets', ...secrets });
}

/** The way back; applications that got a statement lose it first. */
async function takeBack(
  next: Merge['next'],
  saved: Saved,
  given: readonly string[],
): Promise<Result<null, Failure>> {
  const kept = (all: Merge['next']['applications']) => all.filter(({ id }) => !given.includes(id));
  const left = { ...next, applications: kept(next.applications) };
  const now = await readSaved();
  // Looked at first: nothing is taken back where not all of it can be.
  if (asStored(left) !== asStored({ ...now, applications: kept(now.applications) })) {
    return failure(ownFailure('changedMeanwhile'));
  }
  for (const id of given) {
    const removed = await sendCommand({ type: 'removeApplication', id });
    if (!removed.ok) return removed;
  }
  return replace(left, saved);
}

function originsOfImport({ tempPasses, applications, sites }: Merge): string[] {
  const environments = [
    ...tempPasses.map(({ tempPass }) => tempPass.environment),
    ...applications.map(({ application }) => application.environment),
  ];
  return [...new Set([...environments.flatMap(originsToAsk), ...sites.map(({ site }) => site)])];
}

/** A no is no reason not to import: what needs the hosts waits, and says so. */
async function askFor(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await browser.permissions.request({ origins: [...origins] }).catch(() => false);
}

/** Has the sites watched that may be; gives the others. */
async function watch(sites: readonly Site[]): Promise<Site[]> {
  const denied: Site[] = [];
  for (const site of sites) {
    const allowed = await browser.permissions.contains({ origins: [site] });
    if (allowed) await sendCommand({ type: 'watchSite', site });
    else denied.push(site);
  }
  return denied;
}
