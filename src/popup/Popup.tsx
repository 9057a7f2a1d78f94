import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sendCommand } from '../send-command';
import { applications } from '../storage/applications';
import { draft, keyDraft } from '../storage/draft';
import { resets } from '../storage/resets';
import { tempPasses } from '../storage/temp-passes';
import { useStoredItem } from '../storage/use-stored-item';
import { labels } from '../text/labels';
import { FirstRun } from './FirstRun';
import { ResetPanel } from './ResetPanel';

/** Opens Settings in a tab; the browser closes the popup then. */
export function openSettings() {
  void browser.runtime.openOptionsPage();
}

/** The popup: the form once something is set up, else the way to set it up. */
export function Popup() {
  const saved = {
    applications: useStoredItem(applications),
    tempPasses: useStoredItem(tempPasses),
    resets: useStoredItem(resets),
    draft: useStoredItem(draft),
    keyDraft: useStoredItem(keyDraft),
  };
  useEffect(() => {
    // Wakes the background, which settles what a stopped one left under way.
    void sendCommand({ type: 'authorizations' });
  }, []);
  return (
    <>
      <header>
        <span class="icon reset" />
        <h1>{labels.product}</h1>
        <button
          type="button"
          class="button quiet"
          aria-label={labels.settings}
          title={labels.settings}
          onClick={openSettings}
        >
          <span class="icon settings" />
        </button>
      </header>
      <Content {...saved} />
    </>
  );
}

interface ContentProps {
  applications: typeof applications.empty | undefined;
  tempPasses: typeof tempPasses.empty | undefined;
  resets: typeof resets.empty | undefined;
  draft: typeof draft.empty | undefined;
  keyDraft: typeof keyDraft.empty | undefined;
}

function Content({ applications, tempPasses, resets, draft, keyDraft }: ContentProps) {
  if (!applications || !tempPasses || !resets || !draft || !keyDraft) return <main />;
  const [first] = tempPasses;
  if (applications.length === 0 || first === undefined) {
    return <FirstRun step={applications.length === 0 ? 'application' : 'tempPass'} />;
  }
  return (
    <ResetPanel
      tempPasses={tempPasses}
      selected={tempPasses.find((one) => one.id === draft.tempPassId) ?? first}
      resets={resets}
      startWith={{ deviceId: draft.deviceId, ...keyDraft }}
    />
  );
}
