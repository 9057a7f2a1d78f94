import { applications } from '../storage/applications';
import { tempPasses } from '../storage/temp-passes';
import { useStoredItem } from '../storage/use-stored-item';
import { settingsText } from '../text/settings';
import { ApplicationsSection } from './ApplicationsSection';
import { TempPassesSection } from './TempPassesSection';

/** The settings page; the next missing thing has its form open already. */
export function Settings() {
  const savedApplications = useStoredItem(applications);
  const savedTempPasses = useStoredItem(tempPasses);
  if (savedApplications === undefined || savedTempPasses === undefined) return <main />;
  return (
    <main>
      <h1>{settingsText.title}</h1>
      <ApplicationsSection applications={savedApplications} />
      <TempPassesSection tempPasses={savedTempPasses} applications={savedApplications} />
    </main>
  );
}
