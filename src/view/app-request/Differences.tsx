import { useId, useState } from 'preact/hooks';
import type { AppRequest } from '../../app-request/app-request';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { t } from '../../text/t';
import { FailureNotice } from '../FailureNotice';
import { compare, type Difference, type SavedBeside } from './compare';
import { differenceWords } from './difference-words';
import { type FilledIds, mendOf } from './mend';
import { tempPassOf } from './saved-temp-pass';

interface DifferencesProps {
  readonly request: AppRequest;
  readonly beside: SavedBeside;
  readonly onSave: () => void;
  readonly onFill: (ids: FilledIds) => void;
}

/** In what an app's request differs from what is saved, each with the button that changes it. */
export function Differences({ request, beside, onSave, onFill }: DifferencesProps) {
  const [failed, setFailed] = useState<Failure>();
  const [isSaved, setSaved] = useState(false);
  const differences = compare(request, beside);
  const isSame = differences.length === 0 && tempPassOf(request, beside.tempPasses) !== undefined;

  async function end(difference: Difference) {
    const mend = mendOf(difference);
    setFailed(undefined);
    setSaved(false);
    if (mend?.by === 'saving') onSave();
    else if (mend?.by === 'filling') onFill(mend.ids);
    else if (mend !== undefined) {
      const answer = await sendCommand(mend.command);
      if (answer.ok) setSaved(true);
      else setFailed(answer.error);
    }
  }

  return (
    <>
      {differences.length > 0 && (
        <ul class="differences">
          {differences.map((one) => (
            <Line key={one.kind} difference={one} onEnd={() => void end(one)} />
          ))}
        </ul>
      )}
      <p class="note muted" role="status">
        {isSaved ? t('app_changed') : isSame && t('app_same')}
      </p>
      {failed !== undefined && <FailureNotice failure={failed} />}
    </>
  );
}

function Line({ difference, onEnd }: { difference: Difference; onEnd: () => void }) {
  const id = useId();
  const { sentence, button } = differenceWords(difference);
  return (
    <li>
      <span id={id}>{sentence}</span>
      {mendOf(difference) !== undefined && (
        <button type="button" class="button button-text" aria-describedby={id} onClick={onEnd}>
          {button}
        </button>
      )}
    </li>
  );
}
