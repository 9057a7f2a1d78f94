import './first-run.css';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';

const steps = ['statement', 'tempPass', 'tryIt'] as const;

interface StepsProps {
  /** What has been done of each. */
  readonly done: Readonly<Record<(typeof steps)[number], boolean>>;
}

/** The way to the first reset, in three steps that tick themselves off. */
export function Steps({ done }: StepsProps) {
  const next = steps.find((step) => !done[step]);
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li
          key={step}
          class={done[step] ? 'done' : undefined}
          aria-current={step === next ? 'step' : undefined}
        >
          <span class="step-mark" aria-hidden="true">
            {done[step] ? <Icon name="check" /> : at + 1}
          </span>
          {t(`firstRun_${step}`)}
          {done[step] && <span class="visually-hidden">{t('firstRun_done')}</span>}
        </li>
      ))}
    </ol>
  );
}
