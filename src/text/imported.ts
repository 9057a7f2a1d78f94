import { formatList } from './format';
import { t } from './t';

/** How much of each list of the settings came in. */
export interface ImportCounts {
  readonly tempPasses?: number;
  readonly applications?: number;
  readonly devices?: number;
  readonly sites?: number;
}

/** How much came in with a settings file; empty where nothing did. */
export function importedWords(counts: ImportCounts): string {
  const { tempPasses = 0, applications = 0, devices = 0, sites = 0 } = counts;
  const list = [
    ...(tempPasses === 0 ? [] : [t('config_importedTempPasses', { count: tempPasses })]),
    ...(applications === 0 ? [] : [t('config_importedApplications', { count: applications })]),
    ...(devices === 0 ? [] : [t('config_importedDevices', { count: devices })]),
    ...(sites === 0 ? [] : [t('config_importedSites', { count: sites })]),
  ];
  return list.length === 0 ? '' : t('config_imported', { list: formatList(list) });
}
