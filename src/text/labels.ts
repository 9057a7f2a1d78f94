import type { Environment } from '../pass/ids/environment';

/** The environments in people's words. */
export const environmentName: Readonly<Record<Environment['kind'], string>> = {
  'release-production': 'Release production',
  'release-staging': 'Release staging',
  'prequal-production': 'Prequal production',
  'prequal-staging': 'Prequal staging',
  custom: 'Custom',
};

/** Words that popup and settings share. */
export const labels = {
  product: 'Reset Temp Pass',
  tempPass: 'Temp Pass',
  deviceId: 'Device ID',
  emailOrKey: 'E-mail or key',
  key: 'Key',
  environment: 'Environment',
  requestorId: 'Requestor ID',
  mvpdId: 'MVPD ID',
  softwareStatement: 'Software statement',
  accessToken: 'Access token',
  statementOrToken: 'Software statement or access token',
  name: 'Name',
  basic: 'basic',
  promotional: 'promotional',
  settings: 'Settings',
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  copyTrace: 'Copy trace',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  managed: 'Managed by your organization',
  nextStep: {
    tryAgain: 'Try again',
    checkInput: 'Try again',
    openSettings: 'Open settings',
    grantAccess: 'Grant access',
  },
} as const;
