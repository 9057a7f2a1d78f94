import { useEffect, useState } from 'preact/hooks';
import type { Pasted } from '../set-up/pasted';
import { applications } from '../storage/applications';
import { tempPasses } from '../storage/temp-passes';
import { useStoredItem } from '../storage/use-stored-item';
import { watchedSites } from '../storage/watched-sites';
import { settingsText } from '../text/settings';
import { AboutSection } from './AboutSection';
import { ApplicationsSection } from './ApplicationsSection';
import { DataSection } from './DataSection';
import { PasteArea } from './PasteArea';
import { SectionLinks } from './SectionLinks';
import { SecuritySection } from './SecuritySection';
import { SitesSection } from './SitesSection';
import { TempPassesSection } from './TempPassesSection';

/** The settings page; the next missing thing has its form open already. */
export function Settings() {
  const savedApplications = useStoredItem(applications);
  const savedTempPasses = useStoredItem(tempPasses);
  const sites = useStoredItem(watchedSites);
  const [pasted, setPasted] = useState<Pasted>();
  const done = (kind: Pasted['kind']) => () =>
    setPasted((now) => (now?.kind === kind ? undefined : now));
  const drawn = Boolean(savedApplications && savedTempPasses && sites);
  // The sections come after the browser has looked for the one in the address.
  useEffect(() => {
    if (drawn) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [drawn]);
  if (!savedApplications || !savedTempPasses || !sites) return <main />;
  return (
    <main>
      <h1>{settingsText.title}</h1>
      <SectionLinks />
      <PasteArea onPasted={setPasted} />
      <ApplicationsSection
        applications={savedApplications}
        pasted={pasted?.kind === 'statement' ? pasted : undefined}
        onDone={done('statement')}
      />
      <TempPassesSection
        tempPasses={savedTempPasses}
        applications={savedApplications}
        pasted={pasted?.kind === 'resetRequest' ? pasted.request : undefined}
        onDone={done('resetRequest')}
      />
      <SitesSection sites={sites} />
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
