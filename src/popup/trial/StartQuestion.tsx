import './start-question.css';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../text/t';

interface StartQuestionProps {
  /** How many titles a start uses; undefined where none are counted. */
  readonly titles: number | undefined;
  readonly onStart: () => void;
  readonly onOnlyReset: () => void;
  readonly onCancel: () => void;
}

/** Asks, once for a Temp Pass, whether a reset may start the next trial. */
export function StartQuestion({ titles, onStart, onOnlyReset, onCancel }: StartQuestionProps) {
  const hintId = useId();
  const first = useRef<HTMLButtonElement>(null);
  // Before it is painted: the next key is the answer.
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <fieldset
      class="start-question"
      onKeyDown={(event) => {
        // A key that is held has answered nothing.
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <legend data-said="">{t('nextTrial_question')}</legend>
      <div>
        <button
          ref={first}
          type="button"
          class="button"
          aria-describedby={hintId}
          onClick={onStart}
        >
          {t('nextTrial_start')}
        </button>
        <button type="button" class="button button-text" onClick={onOnlyReset}>
          {t('nextTrial_onlyReset')}
        </button>
      </div>
      {/* The answers are in sight however long it is. */}
      <p id={hintId} class="note muted">
        {titles === undefined ? t('nextTrial_hint') : t('nextTrial_hintTitles', { count: titles })}
      </p>
    </fieldset>
  );
}
