import type { ComponentChildren } from 'preact';
import { settingsText } from '../text/settings';

interface CardActionsProps {
  /** Whose buttons they are, for those who hear them one by one. */
  name: string;
  onEdit: () => void;
  onRemove: () => void;
  /** What else can be done, before them. */
  children?: ComponentChildren;
}

/** Edit and remove, at the end of a card. */
export function CardActions({ name, onEdit, onRemove, children }: CardActionsProps) {
  return (
    <div class="actions">
      {children}
      <button
        type="button"
        class="button quiet"
        aria-label={settingsText.named(settingsText.edit, name)}
        onClick={onEdit}
      >
        {settingsText.edit}
      </button>
      <button
        type="button"
        class="button quiet danger"
        aria-label={settingsText.named(settingsText.remove, name)}
        onClick={onRemove}
      >
        {settingsText.remove}
      </button>
    </div>
  );
}
