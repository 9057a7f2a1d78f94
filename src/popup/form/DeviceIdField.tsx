import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../text/t';
import { Combobox } from '../../ui/Combobox';
import { Field } from '../../ui/Field';
import type { Option } from '../../ui/OptionList';
import { usePaste } from '../../ui/picker/use-paste';
import { bothEnds, shortened } from '../../ui/truncate-middle';
import type { DeviceChoice } from '../devices/device-choices';
import type { DeviceNames } from '../devices/use-device-names';
import type { SeenTab } from '../page/use-page';
import { DeviceNote, whereabouts } from './DeviceNote';
import { useAutofocus } from './use-autofocus';
import type { FormIds } from './use-form-ids';

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
  const options = useMemo(() => optionsOf(names.choices), [names.choices]);
  usePaste(input, ids.pasteDeviceId);
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
          <DeviceNote ids={ids} seen={seen} chosen={chosen} />
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
          options,
          footer: page.more > 0 ? t('page_more', { count: page.more }) : undefined,
        }}
        onInput={enter}
        onChoose={enter}
      />
    </Field>
  );
}

function optionsOf(choices: readonly DeviceChoice[]): readonly Option[] {
  // Asked for once: each text is a question to the browser, and there may be thousands of devices.
  const groups = {
    page: t('device_group_page'),
    pinned: t('device_group_pinned'),
    recent: t('device_group_recent'),
    named: t('device_group_named'),
  };
  return choices.map(({ deviceId, group, name, candidate }) => ({
    value: deviceId,
    group: groups[group],
    words: `${name ?? ''} ${deviceId}`,
    typedOnly: group === 'named',
    ...(candidate && { title: candidate.path }),
    content: () => (
      <>
        {name !== undefined && <b>{name}</b>}
        <code>{shortened(deviceId)}</code>
        {candidate && <span class="note muted">{whereabouts(candidate)}</span>}
      </>
    ),
  }));
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
