import type { ComponentChildren, RefObject } from 'preact';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { give, type Receive } from './incoming';

interface PasteFieldProps {
  /** What was typed rather than pasted. */
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onPaste: Receive;
  readonly note: ComponentChildren;
  /** Why the last text was not taken. */
  readonly refused?: string | undefined;
  readonly place: RefObject<HTMLTextAreaElement | null>;
}

/** A large field that takes anything that a newcomer has at hand; a paste does not stay in it. */
export function PasteField({ typed, onType, onPaste, note, refused, place }: PasteFieldProps) {
  return (
    <Field label={t('paste_label')} note={note} refused={refused} live>
      <textarea
        ref={place}
        class="mono"
        rows={4}
        value={typed}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onType(event.currentTarget.value)}
        onPaste={(event) => {
          if (typed !== '' || event.clipboardData === null) return;
          event.preventDefault();
          give(event.clipboardData, onPaste);
        }}
      />
    </Field>
  );
}
