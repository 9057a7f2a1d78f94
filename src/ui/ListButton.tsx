import type { RefObject } from 'preact';
import { Icon } from './Icon';

interface ListButtonProps {
  /** What the list is called. */
  readonly name: string;
  readonly listId: string;
  readonly open: boolean;
  /** The text field that the list belongs to. */
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onPress: () => void;
}

/** The button at the end of a combobox; keys open its list from the text field. */
export function ListButton({ name, listId, open, inputRef, onPress }: ListButtonProps) {
  return (
    <button
      type="button"
      class="button button-text"
      tabIndex={-1}
      aria-label={name}
      aria-expanded={open}
      aria-controls={listId}
      title={name}
      // The text field keeps the focus, which its keys need.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        inputRef.current?.focus();
        onPress();
      }}
    >
      <Icon name="expand" />
    </button>
  );
}
