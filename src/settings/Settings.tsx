import { useEffect, useState } from 'preact/hooks';
import type { Pasted } from '../config/detect-input';
import { lockState } from '../storage/lock-state';
import { everyApplication, everyTempPass, managed } from '../storage/managed';
import { watchedSites } from '../storage/watched-sites';
import { t } from '../text/t';
import { useStoredItem } from '../view/use-stored-item';
import { AboutSection } from './AboutSection';
import { ApplicationsSection, type WantedApplication } from './applications/ApplicationsSection';
import { DataSection } from './import-export/DataSection';
import { PolicySection } from './PolicySection';
import { PasteArea } from './paste/PasteArea';
import { SectionLinks } from './SectionLinks';
import { SecuritySection } from './security/SecuritySection';
import { SitesSection } from './sites/SitesSection';
import { TempPassesSection } from './temp-passes/TempPassesSection';

/** The settings page; the next missing thing has its form open already. */
export function Settings() {
  const savedApplications = useStoredItem(everyApplication);
  const savedTempPasses = useStoredItem(everyTempPass);
  const sites = useStoredItem(watchedSites);
  const policy = useStoredItem(managed);
  const [pasted, setPasted] = useState<Pasted>();
  const [wanted, setWanted] = useState<WantedApplication>();
  const done = (kind: Pasted['kind']) => () =>
    setPasted((now) => (now?.kind === kind ? undefined : now));
  const lock = useStoredItem(lockState);
  const drawn = Boolean(savedApplications && savedTempPasses && sites && policy);
  // The sections come after the browser has looked for the one in the address, Security after those.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each of them is there
  useEffect(() => {
    if (drawn) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [drawn, lock === undefined]);
  if (!savedApplications || !savedTempPasses || !sites || !policy) return <main />;
  return (
    <main>
      <h1>{t('settings_title')}</h1>
      <SectionLinks />
      <PasteArea onPasted={setPasted} />
      <PolicySection policy={policy} lock={lock} />
      <ApplicationsSection
        applications={savedApplications}
        pasted={pasted?.kind === 'statement' ? pasted : undefined}
        wanted={wanted}
        onDone={done('statement')}
      />
      <TempPassesSection
        tempPasses={savedTempPasses}
        applications={savedApplications}
        pasted={pasted?.kind === 'resetRequest' ? pasted.request : undefined}
        onDone={done('resetRequest')}
        onAddApplication={(environment) => setWanted({ environment })}
      />
      <SitesSection sites={sites} managed={policy.sites} />
      <SecuritySection />
      <DataSection
        pasted={pasted?.kind === 'setUp' ? pasted.setUp : undefined}
        onPasted={setPasted}
        onDone={done('setUp')}
      />
      <AboutSection />
    </main>
  );
}
