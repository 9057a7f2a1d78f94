import { useLayoutEffect, useState } from 'preact/hooks';
import { writeTempPass } from '../../../config/write';
import type { Failure } from '../../../failure/failure';
import type { CommandInput } from '../../../messages/commands';
import { sendCommand } from '../../../messages/send-command';
import { sameEnvironment } from '../../../pass/ids/environment';
import type { RegisteredApplication } from '../../../storage/applications';
import { isManaged } from '../../../storage/managed';
import { nameOf, type TempPass } from '../../../storage/temp-passes';
import { t } from '../../../text/t';
import { copyText } from '../../../ui/copy-text';
import { useUndo } from '../../form/use-undo';
import { readSaved } from '../../import-export/read-saved';
import { rowId } from './groups';
import type { Place } from './use-drag';

/** What can be done with a Temp Pass of the list, and what is said of it. */
export type TempPassActions = ReturnType<typeof useTempPassActions>;

/** @param onUndone a removed one is there again */
export function useTempPassActions(
  tempPasses: readonly TempPass[],
  applications: readonly RegisteredApplication[],
  onUndone: (id: string) => void,
) {
  const { undoable, offer, clear } = useUndo();
  const [failed, setFailed] = useState<Failure>();
  /** The one that was moved keeps the focus, although browsers take it from what moves. */
  const [moved, setMoved] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the list is in its new order
  useLayoutEffect(() => {
    if (moved === undefined) return;
    document.getElementById(rowId(moved))?.focus();
    setMoved(undefined);
  }, [tempPasses]);

  async function run(command: CommandInput): Promise<boolean> {
    const answer = await sendCommand(command);
    setFailed(answer.ok ? undefined : answer.error);
    return answer.ok;
  }

  async function remove(tempPass: TempPass) {
    const { id } = tempPass;
    // Its place among what is saved: the list here has those of the policy too.
    const at = (await readSaved()).tempPasses.findIndex((one) => one.id === id);
    if (!(await run({ type: 'removeTempPass', id }))) return;
    offer({
      said: t('config_removed', { name: nameOf(tempPass) }),
      undo: () => sendCommand({ type: 'restoreTempPass', tempPass, at }),
      onUndone: () => onUndone(id),
    });
  }

  async function put(tempPass: TempPass, place: Place, other: string) {
    const { id, environment } = tempPass;
    setMoved(id);
    if (!(await run({ type: 'moveTempPass', id, place, other }))) return;
    // Its place in the whole list, of which a filter may show a part.
    const others = tempPasses.filter(
      (one) => one.id !== id && !isManaged(one.id) && sameEnvironment(one.environment, environment),
    );
    const at = others.findIndex((one) => one.id === other) + (place === 'before' ? 1 : 2);
    const name = nameOf(tempPass);
    offer({ said: t('settings_moved', { name, place: at, total: others.length + 1 }) });
  }

  /** Up or down by one among those of its list. */
  function move(tempPass: TempPass, siblings: readonly TempPass[], by: 1 | -1) {
    const at = siblings.findIndex(({ id }) => id === tempPass.id);
    const other = siblings[at + by];
    if (at === -1 || other === undefined) return;
    void put(tempPass, by === 1 ? 'after' : 'before', other.id);
  }

  async function pin({ id, pinned }: TempPass) {
    await run({ type: 'pinTempPass', id, pinned: !pinned });
  }

  /** As a line of text that somebody else can paste into Settings. */
  async function copy(tempPass: TempPass) {
    const isCopied = await copyText(writeTempPass(tempPass, applications));
    offer({ said: isCopied ? t('config_copied') : t('config_copyFailed') });
  }

  return { undoable, offer, clear, failed, remove, put, move, pin, copy };
}
