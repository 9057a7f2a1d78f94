import { useRef } from 'preact/hooks';
import { t } from '../../text/t';
import { Combobox } from '../../ui/Combobox';
import { Field } from '../../ui/Field';
import { WithId } from '../../ui/ids/WithId';
import type { Option } from '../../ui/OptionList';
import { bothEnds, shortened } from '../../ui/truncate-middle';
import type { DeviceChoice } from '../devices/device-choices';
import type { DeviceNames } from '../devices/use-device-names';
import type { PageCandidate, SeenTab } from '../page/use-page';
import { isJustChanged, isOvertaken } from './id-in-form';
import { useAutofocus } from './use-autofocus';
import type { FormIds } from './use-form-ids';

/** So much of an ID fits into its field. */
const visibleLength = 41;

interface DeviceIdFieldProps {
  readonly ids: FormIds;
  readonly seen: Pick<SeenTab, 'page' | 'show' | 'surface'>;
  readonly names: DeviceNames;
  readonly refused: string | undefined;
  /** A person typed or chose an ID. */
  readonly onEnter: () => void;
}

/** The device ID: the page's, one of the others that it shows, or any that is typed. */
export function DeviceIdField({ ids, seen, names, refused, onEnter }: DeviceIdFieldProps) {
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
      note={
        <>
          {names.current && <span class="visually-hidden">{names.current.name}. </span>}
          <NoteLine ids={ids} seen={seen} chosen={chosen} />
        </>
      }
      refused={refused}
      live
      action={
        <>
          {chosen?.visible && (
            <button
              type="button"
              class="button button-text"
              title={t('page_show')}
              onClick={() => show(chosen.deviceId)}
            >
              {t('page_show')}
            </button>
          )}
          <NameButton ids={ids} names={names} />
        </>
      }
    >
      <Combobox
        value={entered.deviceId}
        placeholder={t('popup_deviceExample')}
        standIn={
          names.current && (
            <>
              <b dir="auto">{names.current.name}</b>
              <code>{bothEnds(names.current.deviceId)}</code>
            </>
          )
        }
        inputRef={input}
        list={{
          name: t('device_list'),
          options: names.choices.map(optionOf),
          footer: page.more > 0 ? t('page_more', { count: page.more }) : undefined,
        }}
        onInput={enter}
        onChoose={enter}
      />
    </Field>
  );
}

function optionOf({ deviceId, group, name, candidate }: DeviceChoice): Option {
  return {
    value: deviceId,
    group: t(`device_group_${group}`),
    words: `${name ?? ''} ${deviceId}`,
    typedOnly: group === 'named',
    ...(candidate && { title: candidate.path }),
    content: (
      <>
        {name !== undefined && <b>{name}</b>}
        <code>{shortened(deviceId)}</code>
        {candidate && <span class="note muted">{whereabouts(candidate)}</span>}
      </>
    ),
  };
}

/** Leads to the name of the device in the form; not of one that the policy names. */
function NameButton({ ids, names }: Pick<DeviceIdFieldProps, 'ids' | 'names'>) {
  if (!ids.device?.ok || names.current?.managed) return null;
  const text = t(names.current === undefined ? 'device_name' : 'device_rename');
  return (
    <button type="button" class="button button-text" title={text} onClick={names.open}>
      {text}
    </button>
  );
}

interface NoteProps {
  readonly ids: FormIds;
  readonly seen: Pick<SeenTab, 'page' | 'surface'>;
  readonly chosen: PageCandidate | undefined;
}

/** Where the ID is from, or what the page offers instead; and the end of one that is cut off. */
function NoteLine(props: NoteProps) {
  const { ids } = props;
  const { deviceId } = ids.entered;
  // All of what goes out is to be seen.
  const sends = ids.device?.ok && ids.device.value !== deviceId ? ids.device.value : undefined;
  const said = noteOf(props);
  return (
    <span class="with-suffix">
      {sends === undefined ? (
        <span class="from-page" title={said}>
          {said}
        </span>
      ) : (
        <span>
          <WithId id={sends} text={(id) => t('popup_sends', { id })} />
        </span>
      )}
      {deviceId.length > visibleLength && <code>…{deviceId.slice(-12)}</code>}
    </span>
  );
}

function noteOf({ ids, seen, chosen }: NoteProps): string | undefined {
  const { entered, id } = ids;
  const { page, surface } = seen;
  const isOfPage = id.from === 'page' || (id.from === 'held' && id.of === 'page');
  if (isJustChanged(id)) return t('page_changed');
  if (isOvertaken(id, page)) return t('page_overtaken');
  if (chosen !== undefined) return t('page_from', { where: whereabouts(chosen) });
  if (id.from === 'person') return undefined;
  if (page.state === 'reading') return t('page_reading');
  if (page.state === 'gone') return t('page_gone');
  if (page.state === 'closed') {
    if (surface.kind === 'window') return t('page_closedWindow');
    // A panel has come from another tab, whose ID still stands there.
    return isOfPage ? t('page_closedBefore') : t('page_closed');
  }
  if (page.candidates.length > 0) {
    return t('page_several', { count: page.candidates.length + page.more });
  }
  if (isOfPage) return surface.kind === 'panel' ? t('page_before') : t('page_pageBefore');
  return entered.deviceId === '' ? t('page_none') : t('page_noneButLast');
}

function whereabouts({ place, label, inFrame }: PageCandidate): string {
  const where =
    label === '' ? t(`place_${place}`) : t('page_where', { place: t(`place_${place}`), label });
  return inFrame ? t('page_inFrame', { where }) : where;
}
