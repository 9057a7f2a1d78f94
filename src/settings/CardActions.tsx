import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { settingsText } from '../text/settings';

interface CardActionsProps {
  /** Whose buttons they are, for those who hear them one by one. */
  name: string;
  onEdit: () => void;
  onRemove: () => void;
  /** Whether the focus comes back to it, as its form was closed. */
  hasFocus?: boolean;
  /** What else can be done, before them. */
  children?: ComponentChildren;
}

/** Edit and remove, at the end of a card. */
export function CardActions(props: CardActionsProps) {
  const { name, onEdit, onRemove, hasFocus = false, children } = props;
  const edit = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (hasFocus) edit.current?.focus();
  }, [hasFocus]);
  return (
    <div class="actions">
      {children}
      <button
        ref={edit}
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
