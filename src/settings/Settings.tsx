import { useState } from 'preact/hooks';
import type { Pasted } from '../config/detect-input';
import { isWelcome, type SettingsSection } from '../messages/page-urls';
import { everyReset } from '../storage/every-reset';
import { listenedSites } from '../storage/listening';
import { lockState } from '../storage/lock-state';
import { everyApplication, everyTempPass, managed } from '../storage/managed';
import { watchedSites } from '../storage/watched-sites';
import { t } from '../text/t';
import { missingStep } from '../view/first-run/missing-step';
import { NextStep } from '../view/first-run/NextStep';
import { Ready } from '../view/first-run/Ready';
import { useStoredItem } from '../view/use-stored-item';
import { AboutSection } from './about/AboutSection';
import { ApplicationsSection } from './applications/ApplicationsSection';
import { linkedApplication, useWantedApplication } from './applications/use-wanted-application';
import { DevicesPane } from './devices/DevicesPane';
import { HistorySection } from './history/HistorySection';
import { DataSection } from './import-export/DataSection';
import { PolicySection } from './PolicySection';
import { PasteArea } from './paste/PasteArea';
import { PastedAppRequests } from './paste/PastedAppRequests';
import { usePasted } from './paste/use-pasted';
import { useAfterPaint } from './rows/use-after-paint';
import { entryOf } from './sections/address';
import { Pane } from './sections/Pane';
import { SectionList } from './sections/SectionList';
import { useAddress } from './sections/use-address';
import { SecuritySection } from './security/SecuritySection';
import { SitesSection } from './sites/SitesSection';
import { TempPassesSection } from './temp-passes/TempPassesSection';
import { Welcome } from './welcome/Welcome';

/** Where each thing that is pasted goes on. */
const sectionOfPasted = {
  statement: 'applications',
  resetRequest: 'temp-passes',
  appRequests: 'set-up',
  setUp: 'data',
} as const satisfies Record<Pasted['kind'], SettingsSection>;

/** The settings page: the list of its sections, and the chosen one. */
export function Settings() {
  const applications = useStoredItem(everyApplication);
  const tempPasses = useStoredItem(everyTempPass);
  const sites = useStoredItem(watchedSites);
  const policy = useStoredItem(managed);
  if (!applications || !tempPasses || !sites || !policy) return <main />;
  const isNew = applications.length === 0 || tempPasses.length === 0;
  return <Panes {...{ applications, tempPasses, sites, policy, isNew }} />;
}

type StoredOf<Item extends { get: () => Promise<unknown> }> = Awaited<ReturnType<Item['get']>>;

interface PanesProps {
  readonly applications: StoredOf<typeof everyApplication>;
  readonly tempPasses: StoredOf<typeof everyTempPass>;
  readonly sites: StoredOf<typeof watchedSites>;
  readonly policy: StoredOf<typeof managed>;
  /** Whether something is missing before the first reset. */
  readonly isNew: boolean;
}

function Panes({ applications, tempPasses, sites, policy, isNew }: PanesProps) {
  const lock = useStoredItem(lockState);
  const resets = useStoredItem(everyReset);
  const listened = useStoredItem(listenedSites) ?? [];
  const isPainted = useAfterPaint();
  const [address, go] = useAddress();
  const counts = { applications: applications.length, tempPasses: tempPasses.length };
  const missing = missingStep(counts, policy.lock, lock);
  // Whoever sets up sees each step on one page until they leave it.
  const [setsUp] = useState(isNew);
  const [welcomed] = useState(() => isWelcome(location.search));
  // What is removed and put back later is no end of a set-up.
  const [isFirst, setFirst] = useState(isNew);
  const [first] = useState<SettingsSection>(isNew ? 'set-up' : 'temp-passes');
  const chosen = address?.section ?? first;
  const [wanted, want] = useWantedApplication(address, tempPasses);
  const isNewLinked = linkedApplication(address, tempPasses) !== undefined;
  const isShown = (section: SettingsSection) =>
    section === chosen ||
    (setsUp && chosen === 'set-up' && (section === 'applications' || section === 'temp-passes'));
  const together = isShown('applications') && isShown('temp-passes');
  const pasted = usePasted({ tempPasses, applications, together });
  function show(section: SettingsSection) {
    if (!isShown(section)) go(section);
  }
  function take(next: Pasted) {
    show(sectionOfPasted[next.kind]);
    pasted.take(next);
  }
  return (
    <div class="panes">
      <header>
        <h1>{t('settings_title')}</h1>
        <SectionList chosen={chosen} onChoose={go} />
      </header>
      <main>
        {chosen === 'set-up' && welcomed && <Welcome isReady={!isNew} />}
        <PolicySection policy={policy} lock={lock} />
        <PasteArea
          shown={chosen === 'set-up'}
          isNew={setsUp}
          onPasted={take}
          onRefused={() => show('set-up')}
        >
          <NextStep missing={missing} tried={resets !== undefined && resets.length > 0} />
          {missing === undefined && (
            <Ready onArrived={isFirst ? () => setFirst(false) : undefined} />
          )}
        </PasteArea>
        {isShown('set-up') && pasted.appRequests !== undefined && (
          <PastedAppRequests
            read={pasted.appRequests}
            tempPasses={tempPasses}
            onSave={(request) => {
              show('temp-passes');
              pasted.save(request);
            }}
            onClose={pasted.done('appRequests')}
          />
        )}
        <Pane shown={isShown('applications')}>
          <ApplicationsSection
            applications={applications}
            pasted={pasted.statement}
            told={pasted.told}
            tempPassIn={pasted.tempPassIn}
            addressed={isNewLinked ? undefined : entryOf(address, 'applications')}
            wanted={wanted}
            onDone={pasted.done('statement')}
            onSaved={pasted.registered}
          />
        </Pane>
        <Pane shown={isShown('temp-passes')}>
          <TempPassesSection
            tempPasses={tempPasses}
            applications={applications}
            pasted={pasted.request}
            beside={pasted.beside}
            addressed={entryOf(address, 'temp-passes')}
            onDone={pasted.done('resetRequest')}
            onAddApplication={(environment) => {
              show('applications');
              want({ environment });
            }}
          />
        </Pane>
        {/* Read at last whatever is shown: devices that cannot be read are mended on this page. */}
        {(isPainted || isShown('devices')) && (
          <DevicesPane
            shown={isShown('devices')}
            tempPasses={tempPasses}
            addressed={entryOf(address, 'devices')}
          />
        )}
        <Pane shown={isShown('sites')}>
          <SitesSection sites={sites} managed={policy.sites} listened={listened} />
        </Pane>
        <Pane shown={isShown('security')}>
          <SecuritySection />
        </Pane>
        <Pane shown={isShown('history')}>
          <HistorySection />
        </Pane>
        <Pane shown={isShown('data')}>
          <DataSection pasted={pasted.setUp} onPasted={take} onDone={pasted.done('setUp')} />
        </Pane>
        <Pane shown={isShown('about')}>
          <AboutSection />
        </Pane>
      </main>
    </div>
  );
}
