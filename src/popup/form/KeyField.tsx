import { useRef } from 'preact/hooks';
import type { HashFunction } from '../../pass/ids/digest';
import type { ReadKey } from '../../pass/ids/generic-key';
import type { KnownDevice } from '../../storage/devices';
import { refusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { Combobox } from '../../ui/Combobox';
import { Field } from '../../ui/Field';
import { ShortId } from '../../ui/ids/ShortId';
import type { Option } from '../../ui/OptionList';
import { shortened } from '../../ui/truncate-middle';
import type { FormIds } from './use-form-ids';

/** How many hex digits a key of each has. */
const hexLength = { 'SHA-256': 64, 'SHA-512': 128 } as const satisfies Record<HashFunction, number>;

/** How many characters the line below the field has room for, and how many both ends of a key take. */
const noteLength = 46;
const leastRoom = 12;

interface KeyFieldProps {
  readonly entered: FormIds['entered'];
  readonly enter: FormIds['enterEmail'];
  readonly read: FormIds['key'];
  /** The device in the form, where it has a name: its keys are offered. */
  readonly device: KnownDevice | undefined;
}

/** E-mail address or key of a promotional Temp Pass, with the hash that will be sent. */
export function KeyField({ entered, enter, read, device }: KeyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const refused = read === undefined || read.ok || read.error === 'empty' ? undefined : read.error;
  return (
    <div class="key-field">
      <Field
        label={t('label_emailOrKey')}
        note={read?.ok ? <Sent read={read.value} hash={entered.hash} /> : ''}
        refused={refused && refusalWords(refused)}
      >
        <Combobox
          value={entered.text}
          placeholder={t('popup_keyExample')}
          isPlainWithout
          inputRef={input}
          list={{
            name: t('popup_keys'),
            options: offeredKeys(device, entered.hash),
            // The page may change device and Temp Pass: the keys of another one are not for this one.
            version: `${entered.hash} ${device?.deviceId ?? ''}`,
          }}
          onInput={(text) => enter({ text })}
          onChoose={(text) => enter({ text })}
        />
      </Field>
      {/* Tab reaches them after the address: a space that is typed too early must untick nothing. */}
      <span class="options">
        {(['trim', 'lowerCase'] as const).map((option) => (
          <label key={option} title={t(`popup_option_${option}`)}>
            <input
              type="checkbox"
              checked={entered[option]}
              onChange={(event) => enter({ [option]: event.currentTarget.checked })}
            />
            <span>{t(`popup_option_${option}`)}</span>
          </label>
        ))}
      </span>
    </div>
  );
}

/** The keys that were reset with a device, as far as the Temp Pass's app makes such ones. */
function offeredKeys(device: KnownDevice | undefined, hash: HashFunction): Option[] {
  const { name = '', keys = [] } = device ?? {};
  return keys
    .filter((key) => key.length === hexLength[hash])
    .map((key) => ({
      value: key,
      title: key,
      group: t('popup_keysUsedWith', { name }),
      content: () => <code>{shortened(key)}</code>,
    }));
}

/** The key as it goes out, and what made it of an address. */
function Sent({ read: { key, from }, hash }: { read: ReadKey; hash: HashFunction }) {
  const isHashed = from === 'email';
  const place = '\n';
  const [before = '', after = ''] = (
    isHashed ? t('popup_sendsHash', { hash, id: place }) : t('popup_sends', { id: place })
  ).split(place);
  return (
    <code>
      {before}
      <ShortId id={key} room={Math.max(leastRoom, noteLength - before.length - after.length)} />
      {after}
    </code>
  );
}
