import { useRef } from 'preact/hooks';
import { labels } from '../../text/labels';
import { pageText, placeName } from '../../text/page';
import { popupText } from '../../text/popup';
import { Combobox } from '../../ui/Combobox';
import { Field } from '../../ui/Field';
import { shortened } from '../../ui/truncate-middle';
import { type PageCandidate, type SeenPage, type SeenTab, tabOfAddress } from '../page/use-page';
import { isJustChanged, isOvertaken } from './id-in-form';
import { useAutofocus } from './use-autofocus';
import type { FormIds } from './use-form-ids';

/** So much of an ID fits into its field. */
const visibleLength = 41;

interface DeviceIdFieldProps {
  readonly ids: FormIds;
  readonly seen: Pick<SeenTab, 'page' | 'show'>;
  readonly refused: string | undefined;
  /** A person typed or chose an ID. */
  readonly onEnter: () => void;
}

/** The device ID: the page's, one of the others that it shows, or any that is typed. */
export function DeviceIdField({ ids, seen, refused, onEnter }: DeviceIdFieldProps) {
  const { entered, id, enterDeviceId } = ids;
  const { page, show } = seen;
  const input = useRef<HTMLInputElement>(null);
  const chosen = page.candidates.find(({ deviceId }) => deviceId === entered.deviceId);
  useAutofocus(input, entered.deviceId, id.from !== 'person');

  function enter(deviceId: string) {
    onEnter();
    enterDeviceId(deviceId);
  }

  return (
    <Field
      label={labels.deviceId}
      note={<NoteLine ids={ids} page={page} chosen={chosen} />}
      refused={refused}
      live
      action={
        chosen?.visible && (
          <button type="button" class="button button-text" onClick={() => show(chosen.deviceId)}>
            {pageText.show}
          </button>
        )
      }
    >
      <Combobox
        value={entered.deviceId}
        placeholder={popupText.deviceExample}
        inputRef={input}
        list={{
          name: pageText.list,
          options: page.candidates.map((one) => ({
            value: one.deviceId,
            title: one.path,
            content: (
              <>
                <code>{shortened(one.deviceId)}</code>
                <span class="note muted">{whereabouts(one)}</span>
              </>
            ),
          })),
          footer: page.more > 0 ? pageText.more(page.more) : undefined,
        }}
        onInput={enter}
        onChoose={enter}
      />
    </Field>
  );
}

interface NoteProps {
  readonly ids: FormIds;
  readonly page: SeenPage;
  readonly chosen: PageCandidate | undefined;
}

/** Where the ID is from, or what the page offers instead; and the end of one that is cut off. */
function NoteLine(props: NoteProps) {
  const { deviceId } = props.ids.entered;
  return (
    <span class="with-suffix">
      <span>
        <Note {...props} />
      </span>
      {deviceId.length > visibleLength && <code>…{deviceId.slice(-12)}</code>}
    </span>
  );
}

function Note({ ids, page, chosen }: NoteProps) {
  const { device, entered, id } = ids;
  if (device.ok && device.value !== entered.deviceId) {
    return <>{`${popupText.sends} ${device.value}`}</>;
  }
  if (isJustChanged(id)) return <>{pageText.changed}</>;
  if (isOvertaken(id, page)) return <>{pageText.overtaken}</>;
  if (chosen !== undefined) return <>{pageText.from(whereabouts(chosen))}</>;
  if (id.from === 'person') return null;
  if (page.state === 'reading') return <>{pageText.reading}</>;
  if (page.state === 'gone') return <>{pageText.gone}</>;
  if (page.state === 'closed') {
    return <>{tabOfAddress() === undefined ? pageText.closed : pageText.closedWindow}</>;
  }
  if (page.candidates.length > 0)
    return <>{pageText.several(page.candidates.length + page.more)}</>;
  const isOfPage = id.from === 'page' || (id.from === 'held' && id.of === 'page');
  if (isOfPage) return <>{pageText.pageBefore}</>;
  return <>{entered.deviceId === '' ? pageText.none : pageText.noneButLast}</>;
}

function whereabouts({ place, label, inFrame }: PageCandidate): string {
  const where = label === '' ? placeName[place] : pageText.where(placeName[place], label);
  return inFrame ? pageText.inFrame(where) : where;
}
