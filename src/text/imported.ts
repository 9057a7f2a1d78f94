import { formatList } from './format';
import { t } from './t';

/** How much came in with a settings file; empty where nothing did. */
export function importedWords(tempPasses: number, applications: number, sites: number): string {
  const list = [
    ...(tempPasses === 0 ? [] : [t('config_importedTempPasses', { count: tempPasses })]),
    ...(applications === 0 ? [] : [t('config_importedApplications', { count: applications })]),
    ...(sites === 0 ? [] : [t('config_importedSites', { count: sites })]),
  ];
  return list.length === 0 ? '' : t('config_imported', { list: formatList(list) });
}
