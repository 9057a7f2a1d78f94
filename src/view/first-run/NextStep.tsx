import { t } from '../../text/t';
import type { MissingStep } from './missing-step';
import { Steps } from './Steps';

interface NextStepProps {
  /** What is to be done first; undefined where everything is there. */
  readonly missing: MissingStep | undefined;
  /** Whether anything was reset yet. */
  readonly tried: boolean;
}

/** How far the set-up is, and what to do next. */
export function NextStep({ missing, tried }: NextStepProps) {
  const isThere = (step: 'application' | 'tempPass') =>
    missing === undefined || missing === (step === 'application' ? 'tempPass' : 'application');
  return (
    <>
      <Steps
        done={{
          statement: isThere('application'),
          tempPass: isThere('tempPass'),
          tryIt: missing === undefined && tried,
        }}
      />
      {missing !== undefined && <p>{t(`popup_firstRun_${missing}`)}</p>}
    </>
  );
}
