import { draft, keyDraft } from '../storage/draft';
import { everyReset } from '../storage/every-reset';
import { lockState } from '../storage/lock-state';
import { everyApplication, everyDevice, everyTempPass, managed } from '../storage/managed';
import { currentOf, selectedTempPass } from '../storage/selected-temp-pass';
import { missingStep } from '../view/first-run/missing-step';
import { openSettings } from '../view/open-pages';
import { StorageErrorBoundary } from '../view/StorageErrorBoundary';
import { useStoredItem } from '../view/use-stored-item';
import { FirstRun } from './FirstRun';
import { useKeyBeforeForm } from './form/use-key-before-form';
import { Header } from './Header';
import { useObserved } from './observed/use-observed';
import { unsavedTempPass } from './page/matching-temp-pass';
import { PageBar } from './page/PageBar';
import type { Surface } from './page/surface';
import { UnreadTab } from './page/UnreadTab';
import { type SeenTab, usePage } from './page/use-page';
import { ResetPanel } from './ResetPanel';

/**
 * The popup, also in a window of its own and beside the page: the form once something is set up, else
 * the way to set it up.
 */
export function Popup({ surface }: { surface: Surface }) {
  const seen = useObserved(usePage(surface));
  const { page } = seen;
  return (
    <>
      <Header surface={surface} tab={seen.tab} />
      <StorageErrorBoundary onNext={openSettings}>
        <Content seen={seen} />
        {page.state === 'reading' && <div class="page-bar-room" />}
        {page.state === 'read' && page.site !== undefined && (
          <PageBar site={page.site} tabId={seen.tab?.id} />
        )}
        {surface.kind === 'panel' && page.state === 'closed' && page.site === undefined && (
          <UnreadTab />
        )}
      </StorageErrorBoundary>
    </>
  );
}

function Content({ seen }: { seen: SeenTab }) {
  const saved = {
    applications: useStoredItem(everyApplication),
    tempPasses: useStoredItem(everyTempPass),
    devices: useStoredItem(everyDevice),
    policy: useStoredItem(managed),
    selected: useStoredItem(selectedTempPass),
    resets: useStoredItem(everyReset),
    draft: useStoredItem(draft),
    keyDraft: useStoredItem(keyDraft),
  };
  const lock = useStoredItem(lockState);
  const isThere = Object.values(saved).every((one) => one !== undefined);
  const pressedBefore = useKeyBeforeForm(isThere);
  const { tempPasses, applications, devices, policy, resets } = saved;
  if (!applications || !tempPasses || !devices || !policy || !resets) return <main />;
  if (!saved.selected || !saved.draft || !saved.keyDraft) return <main />;
  const selected = currentOf(tempPasses, saved.selected);
  const counts = {
    applications: applications.length,
    tempPasses: tempPasses.length,
  };
  const step = missingStep(counts, policy.lock, lock);
  if (step !== undefined || selected === undefined) {
    return <FirstRun step={step ?? 'tempPass'} named={unsavedTempPass([], seen.page)} />;
  }
  return (
    <ResetPanel
      saved={{ tempPasses, applications, devices, policy, resets }}
      startWith={{ tempPass: selected, deviceId: saved.draft.deviceId, ...saved.keyDraft }}
      seen={seen}
      locked={lock === 'locked'}
      pressedBefore={pressedBefore}
    />
  );
}
