import type { ComponentChildren } from 'preact';
import { t } from '../../text/t';
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
        aria-label={t('settings_named', { action: t('settings_edit'), name })}
        onClick={onEdit}
      >
        {t('settings_edit')}
      </button>
      <button
        type="button"
        class="button button-text danger"
        aria-label={t('settings_named', { action: t('settings_remove'), name })}
        onClick={onRemove}
      >
        {t('settings_remove')}
      </button>
    </div>
  );
}
