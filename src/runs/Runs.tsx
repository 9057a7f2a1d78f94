import { useRef, useState } from 'preact/hooks';
import { lockState } from '../storage/lock-state';
import { everyApplication, everyDevice, everyTempPass, managed } from '../storage/managed';
import { currentOf, selectedTempPass } from '../storage/selected-temp-pass';
import { t } from '../text/t';
import { Announcer } from '../ui/Announcer';
import { openSettings } from '../view/open-pages';
import { useStoredItem } from '../view/use-stored-item';
import { beginningOf, useAddress } from './address/address';
import { RunList } from './list/RunList';
import { useRuns } from './list/use-runs';
import { NewRun } from './new-run/NewRun';
import type { ListSource } from './reading/list-source';
import { RunView } from './run/RunView';
import { type ShownRun, useRun } from './run/use-run';
import type { SavedForRuns } from './saved/saved-for-runs';
import { listWords } from './words/run-words';

/** Bulk reset: makes runs over lists, and shows them. */
export function Runs() {
  const place = useRef<HTMLElement>(null);
  const tempPasses = useStoredItem(everyTempPass);
  const applications = useStoredItem(everyApplication);
  const policy = useStoredItem(managed);
  const isLocked = useStoredItem(lockState) === 'locked';
  const isThere = tempPasses && applications && policy;
  return (
    <>
      <main ref={place} class="runs">
        <h1>{t('runs_title')}</h1>
        <p class="muted">{t('runs_intro')}</p>
        {isThere && <Views saved={{ tempPasses, applications, policy, isLocked }} />}
      </main>
      <Announcer of={place} />
    </>
  );
}

interface ViewsProps {
  readonly saved: SavedForRuns;
}

/** What a new run begins with after another one. */
interface Again {
  readonly failed: ListSource;
  readonly tempPassId: string;
}

function Views({ saved }: ViewsProps) {
  const [{ runId }, go] = useAddress();
  const [again, setAgain] = useState<Again>();
  function newFromFailed({ run, items }: ShownRun) {
    const places = [...items.placesOf('failed'), ...items.placesOf('unknown')].sort(
      (a, b) => a - b,
    );
    const targets = places.flatMap((index) => items.targetAt(index) ?? []);
    const failed = { kind: 'targets', targets, name: listWords(run) } as const;
    setAgain({ failed, tempPassId: run.tempPassId });
    go(undefined);
  }
  if (runId !== undefined) {
    return <OneRun runId={runId} saved={saved} onGo={go} onNewFromFailed={newFromFailed} />;
  }
  return (
    <Start
      saved={saved}
      again={again}
      onGo={(id) => {
        setAgain(undefined);
        go(id);
      }}
    />
  );
}

interface StartProps extends ViewsProps {
  readonly again: Again | undefined;
  readonly onGo: (runId: string) => void;
}

/** A new run, and below it those that are kept. */
function Start({ saved, again, onGo }: StartProps) {
  const runs = useRuns();
  const selected = useStoredItem(selectedTempPass);
  // What was taken stands in the address no more.
  const [beginning] = useState(() => beginningOf(location.search));
  const [chosenId, choose] = useState(again?.tempPassId ?? beginning.tempPassId);
  const { tempPasses } = saved;
  if (runs === undefined || selected === undefined) return null;
  const tempPass = tempPasses.find(({ id }) => id === chosenId) ?? currentOf(tempPasses, selected);
  return (
    <>
      {tempPass === undefined ? (
        <>
          <div class="empty">
            <p>{t('runs_noTempPass')}</p>
            <button type="button" class="button" onClick={openSettings}>
              {t('label_nextStep_openSettings')}
            </button>
          </div>
          <RunList runs={runs} onOpen={onGo} />
        </>
      ) : (
        <NewRun
          saved={saved}
          choice={{
            saved: tempPasses,
            selected: tempPass,
            offeredInOrder: () => tempPasses,
            choose,
          }}
          from={again ? undefined : beginning.from}
          failed={again?.failed}
          isOtherUnderWay={runs.some(({ state }) => state.kind === 'running')}
          onStarted={onGo}
        >
          <RunList runs={runs} onOpen={onGo} />
        </NewRun>
      )}
    </>
  );
}

interface OneRunProps {
  readonly runId: string;
  readonly saved: SavedForRuns;
  readonly onGo: (runId: string | undefined) => void;
  readonly onNewFromFailed: (shown: ShownRun) => void;
}

function OneRun({ runId, saved, onGo, onNewFromFailed }: OneRunProps) {
  const shown = useRun(runId);
  const known = useStoredItem(everyDevice) ?? [];
  return (
    <>
      <nav>
        <button type="button" class="button button-text" onClick={() => onGo(undefined)}>
          {t('runs_all')}
        </button>
      </nav>
      {shown === 'gone' && <p>{t('runs_gone')}</p>}
      {shown !== undefined && shown !== 'gone' && (
        <RunView
          shown={shown}
          saved={saved}
          known={known}
          onNewFromFailed={onNewFromFailed}
          onDeleted={() => onGo(undefined)}
        />
      )}
    </>
  );
}
