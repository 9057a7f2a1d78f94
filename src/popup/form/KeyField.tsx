import type { HashFunction } from '../../pass/ids/digest';
import type { ReadKey } from '../../pass/ids/generic-key';
import { refusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { ShortId } from '../../ui/ids/ShortId';
import { oneLine } from '../../ui/truncate-middle';
import type { FormIds } from './use-form-ids';

interface KeyFieldProps {
  readonly entered: FormIds['entered'];
  readonly enter: FormIds['enterEmail'];
  readonly read: FormIds['key'];
}

/** E-mail address or key of a promotional Temp Pass, with the hash that will be sent. */
export function KeyField({ entered, enter, read }: KeyFieldProps) {
  const refused = read === undefined || read.ok || read.error === 'empty' ? undefined : read.error;
  return (
    <div class="key-field">
      <Field
        label={t('label_emailOrKey')}
        note={read?.ok ? <Sent read={read.value} hash={entered.hash} /> : ''}
        refused={refused && refusalWords(refused)}
      >
        <input
          class="mono"
          value={entered.text}
          placeholder={t('popup_keyExample')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => enter({ text: event.currentTarget.value })}
        />
      </Field>
      {/* Tab reaches them after the address: a space that is typed too early must untick nothing. */}
      <span class="options">
        {(['trim', 'lowerCase'] as const).map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={entered[option]}
              onChange={(event) => enter({ [option]: event.currentTarget.checked })}
            />
            {t(`popup_option_${option}`)}
          </label>
        ))}
      </span>
    </div>
  );
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
      <ShortId id={key} room={isHashed ? oneLine - hash.length - 1 : oneLine} />
      {after}
    </code>
  );
}
