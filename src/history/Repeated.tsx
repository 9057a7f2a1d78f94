import { t } from '../text/t';
import { Joined } from '../view/Joined';
import { ResetStatus } from '../view/result/ResetStatus';
import type { AgainModel } from './use-again';
import { tempPassWords, whoWords } from './words/entry-words';

/** What came of the last *Again*, at the foot of the window: no row moves for it. */
export function Repeated({ again: { last, onNext, dismiss } }: { again: AgainModel }) {
  if (last === undefined) return null;
  return (
    <div class="repeated">
      <p class="muted note">
        <Joined>{[whoWords(last.entry), tempPassWords(last.entry)]}</Joined>
      </p>
      <ResetStatus
        news={last.news}
        busy={last.busy}
        promotional={last.isPromotional}
        ready={last.busy ? '' : t('history_asked')}
        onNext={onNext}
      />
      <button type="button" class="button button-text" onClick={dismiss}>
        {t('label_close')}
      </button>
    </div>
  );
}
