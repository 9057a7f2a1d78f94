import { t } from '../../text/t';

/** What failures are about: there is more to say of these than of a field in general. */
const told = [
  'requestorId',
  'mvpdId',
  'resourceIds',
  'identityTemplate',
  'applicationId',
  'trialApplicationId',
  'deviceInfo',
  'credential',
] as const;

/** What to check in a field that a link led to. */
export function markedNote(field: string): string {
  const known = told.find((one) => one === field);
  return known === undefined ? t('settings_markedField') : t(`settings_marked_${known}`);
}
