import type { ComponentChildren } from 'preact';
import { settingsText } from '../../text/settings';
import { nextFocus } from '../../ui/keep-focus';

interface CardActionsProps {
  /** Whose buttons they are, for those who hear them one by one. */
  name: string;
  onEdit: () => void;
  onRemove: () => void;
  /** Whether the focus comes to it, as its form was closed or its removal undone. */
  hasFocus?: boolean;
  /** What else can be done, before them. */
  children?: ComponentChildren;
}

/** Edit and remove, at the end of a card. */
export function CardActions(props: CardActionsProps) {
  const { name, onEdit, onRemove, hasFocus = false, children } = props;
  return (
    <div class="actions">
      {children}
      <button
        {...(hasFocus && { [nextFocus]: '' })}
        type="button"
        class="button button-text"
        aria-label={settingsText.named(settingsText.edit, name)}
        onClick={onEdit}
      >
        {settingsText.edit}
      </button>
      <button
        type="button"
        class="button button-text danger"
        aria-label={settingsText.named(settingsText.remove, name)}
        onClick={onRemove}
      >
        {settingsText.remove}
      </button>
    </div>
  );
}
