import { useEffect, useState } from 'preact/hooks';
import { isOfRequest, type ResetRequest } from '../../config/reset-request';
import { newEntry } from '../../messages/page-urls';
import { isManaged } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import type { Marked } from '../../ui/marked-field';
import { type AddressedEntry, forgetEntryInAddress } from '../sections/address';
import { markedNote } from '../sections/marked-note';
import { useFormAddress } from '../sections/use-form-address';
import { namedTempPass } from './prefill-from-url';

/** What opens a form: a person, an address, a page's IDs or something pasted. */
interface FormOpening {
  readonly tempPasses: readonly TempPass[];
  /** A request to open a form with. */
  readonly pasted: ResetRequest | undefined;
  /** One that the page's address names. */
  readonly addressed: AddressedEntry | undefined;
  /** Another form opens: what was said of the last action is over. */
  readonly onOpen: () => void;
  /** The address names one that is not saved any more. */
  readonly onGone: () => void;
  /** What was pasted was saved or given up. */
  readonly onDone: () => void;
}

/** Which Temp Pass has its form open, and what it starts with. */
export function useTempPassForm(opening: FormOpening) {
  const { tempPasses, pasted, addressed, onOpen, onGone, onDone } = opening;
  const [named, setNamed] = useState(() => namedTempPass(location.search));
  const [editing, setEditing] = useState<string | 'new' | undefined>(named && 'new');
  const [copyOf, setCopyOf] = useState<TempPass>();
  const [marked, setMarked] = useState<Marked>();
  const [round, setRound] = useState(0);
  /** Whose form was closed or whose removal undone last: its row has the focus then. */
  const [closed, setClosed] = useState<string>();

  function start(id: string, mark?: Marked, copied?: TempPass) {
    setEditing(id);
    setMarked(mark);
    setCopyOf(copied);
    setRound((before) => before + 1);
    onOpen();
  }
  function openNew(copied: TempPass | undefined) {
    const mark = copied && { name: 'environment', note: t('settings_duplicateNote') };
    start('new', mark, copied);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each thing pasted
  useEffect(() => {
    if (pasted === undefined) return;
    // A Temp Pass that is saved already is not to be saved twice.
    const same = tempPasses.find((one) => isOfRequest(one, pasted))?.id;
    start(same === undefined || isManaged(same) ? 'new' : same);
  }, [pasted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each address
  useEffect(() => {
    if (addressed === undefined) return;
    const { id, field } = addressed;
    if (id === newEntry) return openNew(tempPasses.find((one) => one.id === field));
    const isThere = tempPasses.some((one) => one.id === id) && !isManaged(id);
    if (isThere) start(id, field ? { name: field, note: markedNote(field) } : undefined);
    else onGone();
  }, [addressed]);

  function close(id = editing) {
    setClosed(id);
    setEditing(undefined);
    setNamed(undefined);
    setCopyOf(undefined);
    onDone();
    forgetEntryInAddress();
  }
  const startsWith = pasted ?? named;
  const isNamed = editing !== undefined && startsWith === undefined;
  useFormAddress('temp-passes', isNamed ? { id: editing, field: copyOf?.id } : undefined, () =>
    close(copyOf?.id),
  );

  return {
    editing,
    copyOf,
    marked,
    round,
    start: startsWith,
    closed,
    setClosed,
    open(id: string) {
      onDone();
      start(id);
    },
    duplicate(tempPass: TempPass) {
      onDone();
      openNew(tempPass);
    },
    close,
  };
}
