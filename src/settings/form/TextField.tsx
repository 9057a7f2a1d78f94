import { Field } from '../../ui/Field';

interface TextFieldProps {
  readonly label: string;
  /** By which an address may name it. */
  readonly name?: string;
  readonly value: string;
  readonly refused?: string | undefined;
  /** Whether it is an ID, which is read letter by letter. */
  readonly mono?: boolean;
  readonly onInput: (text: string) => void;
  /** What was typed is finished: the field was left, or Enter pressed. */
  readonly onFinish?: (text: string) => void;
}

/** A labelled line of text. */
export function TextField(props: TextFieldProps) {
  const { label, name, value, refused, mono = false, onInput, onFinish } = props;
  return (
    <Field label={label} name={name} refused={refused}>
      <input
        class={mono ? 'mono' : undefined}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={(event) => onFinish?.(event.currentTarget.value)}
        onBlur={(event) => onFinish?.(event.currentTarget.value)}
      />
    </Field>
  );
}
