import { useState } from 'preact/hooks';
import { refusalWords } from '../../text/refusals';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import type { IdReading } from './entered-device';

interface EnteredIdFieldProps {
  readonly id: string;
  readonly reading: IdReading;
  /** Whether it is saved: then it stays. */
  readonly isFixed: boolean;
  /** Whether saving was tried. */
  readonly tried: boolean;
  readonly onInput: (text: string) => void;
}

/** The device ID, as the popup's field takes it. */
export function EnteredIdField({ id, reading, isFixed, tried, onInput }: EnteredIdFieldProps) {
  /** The ID as it was last left: half of one is no mistake. */
  const [finished, setFinished] = useState('');
  const isFinished = tried || (id !== '' && finished === id);
  return (
    <Field
      label={t('label_deviceId')}
      refused={isFinished || reading.id.ok ? refusedText(reading) : undefined}
      note={isFixed ? t('device_idFixed') : noteText(id, reading)}
      live={!isFixed}
    >
      <input
        class="mono"
        value={id}
        readOnly={isFixed}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => setFinished(id)}
      />
    </Field>
  );
}

function refusedText({ id, namedBefore }: IdReading): string | undefined {
  if (namedBefore?.managed) return t('device_nameOfPolicy', { name: namedBefore.name });
  if (id.ok) return undefined;
  return id.error === 'empty' ? t('device_idEmpty') : refusalWords(id.error);
}

function noteText(entered: string, { id, namedBefore }: IdReading): string {
  const saves = id.ok && id.value !== entered ? t('device_saves', { id: id.value }) : '';
  const renames = namedBefore ? t('device_alreadyNamed', { name: namedBefore.name }) : '';
  return formatSentences([saves, renames]);
}
