import './environment-question.css';
import { type AdobeEnvironmentId, adobeEnvironmentIds } from '../../pass/ids/environment';
import { t } from '../../text/t';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';

interface EnvironmentQuestionProps {
  readonly chosen: AdobeEnvironmentId | undefined;
  /** Whether to say that it has to be answered. */
  readonly isMissing: boolean;
  readonly onChoose: (kind: AdobeEnvironmentId) => void;
  /** A digit answers it: chooses, and goes on as Enter does. */
  readonly onAnswer: (kind: AdobeEnvironmentId) => void;
  /** It is none of Adobe's. */
  readonly onCustom: () => void;
}

/** Asks of which environment a statement is, where nothing tells; nothing is chosen beforehand. */
export function EnvironmentQuestion(props: EnvironmentQuestionProps) {
  const { chosen, isMissing, onChoose, onAnswer, onCustom } = props;
  return (
    <fieldset
      class="environment-question"
      aria-describedby="environment-question-note"
      onKeyDown={(event) => {
        const kind = adobeEnvironmentIds[Number(event.key) - 1];
        if (kind === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        // What comes of it leaves the focus where the answer is.
        event.currentTarget.querySelector<HTMLElement>(`[value="${kind}"]`)?.focus();
        onAnswer(kind);
      }}
    >
      <legend>{t('firstRun_whichEnvironment')}</legend>
      {adobeEnvironmentIds.map((kind, at) => (
        <label key={kind}>
          <input
            type="radio"
            name="asked-environment"
            value={kind}
            aria-keyshortcuts={String(at + 1)}
            checked={chosen === kind}
            onChange={() => onChoose(kind)}
          />
          <span class="digit" aria-hidden="true">
            {at + 1}
          </span>
          <EnvironmentBadge environment={{ kind }} />
        </label>
      ))}
      <p id="environment-question-note" class={isMissing ? 'note refused' : 'note muted'}>
        {isMissing ? t('firstRun_chooseEnvironment') : t('firstRun_environmentKeys')}
      </p>
      <button type="button" class="button button-text" onClick={onCustom}>
        {t('firstRun_customEnvironment')}
      </button>
    </fieldset>
  );
}
