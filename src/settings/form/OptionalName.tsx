import { maxName } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { writtenNameWords } from '../../text/written-name-words';
import { Field } from '../../ui/Field';

interface OptionalNameProps {
  readonly value: string;
  readonly note?: string | undefined;
  readonly onInput: (text: string) => void;
}

/** The name of something that has one without it too. What it does not take is said as it is typed. */
export function OptionalName({ value, note, onInput }: OptionalNameProps) {
  return (
    <Field
      label={t('settings_nameOptional')}
      name="name"
      note={note}
      refused={writtenNameWords(value, maxName)}
      live
    >
      <input
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}
