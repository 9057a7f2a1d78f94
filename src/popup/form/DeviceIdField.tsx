import { useRef } from 'preact/hooks';
import { t } from '../../text/t';
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
      label={t('label_deviceId')}
      note={<NoteLine ids={ids} page={page} chosen={chosen} />}
      refused={refused}
      live
      action={
        chosen?.visible && (
          <button type="button" class="button button-text" onClick={() => show(chosen.deviceId)}>
            {t('page_show')}
          </button>
        )
      }
    >
      <Combobox
        value={entered.deviceId}
        placeholder={t('popup_deviceExample')}
        inputRef={input}
        list={{
          name: t('page_list'),
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
          footer: page.more > 0 ? t('page_more', { count: page.more }) : undefined,
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
    return <>{t('popup_sends', { id: device.value })}</>;
  }
  if (isJustChanged(id)) return <>{t('page_changed')}</>;
  if (isOvertaken(id, page)) return <>{t('page_overtaken')}</>;
  if (chosen !== undefined) return <>{t('page_from', { where: whereabouts(chosen) })}</>;
  if (id.from === 'person') return null;
  if (page.state === 'reading') return <>{t('page_reading')}</>;
  if (page.state === 'gone') return <>{t('page_gone')}</>;
  if (page.state === 'closed') {
    return <>{tabOfAddress() === undefined ? t('page_closed') : t('page_closedWindow')}</>;
  }
  if (page.candidates.length > 0)
    return <>{t('page_several', { count: page.candidates.length + page.more })}</>;
  const isOfPage = id.from === 'page' || (id.from === 'held' && id.of === 'page');
  if (isOfPage) return <>{t('page_pageBefore')}</>;
  return <>{entered.deviceId === '' ? t('page_none') : t('page_noneButLast')}</>;
}

function whereabouts({ place, label, inFrame }: PageCandidate): string {
  const where =
    label === '' ? t(`place_${place}`) : t('page_where', { place: t(`place_${place}`), label });
  return inFrame ? t('page_inFrame', { where }) : where;
}
