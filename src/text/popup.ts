/** The popup's own words. */
export const popupText = {
  reset: 'Reset Temp Pass',
  resetting: 'Resetting…',
  looking: 'Looking at the page…',
  ready: {
    device: 'Press Enter to reset this device',
    deviceAlone: 'Press Enter to reset this device. The key may still hold the trial.',
    key: 'Press Enter to reset this key. The device may still hold the trial.',
    both: 'Press Enter to reset this device and key',
    changed: 'Press Enter to keep this ID, then again to reset it',
  },
  only: { device: 'Only device', key: 'Only key' },
  done: 'Reset',
  inPart: (done: string, rest: string, became: 'failed' | 'unknown') =>
    `${done.charAt(0).toUpperCase()}${done.slice(1)} reset; ${rest} ${became}`,
  targets: {
    device: 'device',
    key: 'key',
    everyDevice: 'every device',
    everyKey: 'every key',
  },
  and: ' and ',
  pending: 'Waiting for Adobe Pass…',
  unknown: 'Result unknown',
  unknownAdvice:
    'The extension was stopped before Adobe Pass answered. It may have been reset. Try again if needed.',
  everybodyUnknownAdvice:
    'The extension was stopped before Adobe Pass answered. Check in your app before you repeat it.',
  earlierUnknown: 'Earlier reset: result unknown',
  copyCurl: 'Copy as cURL',
  curl: 'cURL',
  trim: 'Trim spaces',
  lowerCase: 'Lower case',
  sends: 'Sends',
  deviceExample: 'Device ID, or the header it is sent in',
  keyExample: 'viewer@example.com',
  every: {
    everyDevice: {
      open: 'Reset every device…',
      title: 'Reset every device?',
      warning: 'Every viewer’s trial of this Temp Pass starts again. This cannot be undone.',
    },
    everyKey: {
      open: 'Reset every key…',
      title: 'Reset every key?',
      warning: 'The trial of every e-mail address and key starts again. This cannot be undone.',
    },
  },
  confirm: 'Type the MVPD ID to confirm',
  confirmEvery: 'Reset for everybody',
  question: {
    title: 'Reset in production?',
    answered: 'Reset in production',
    gone: 'This question was answered already. Select the device ID and ask again.',
  },
  firstRun: {
    title: 'Set up once',
    passphrase:
      'Your organization asks for a passphrase before anything is kept or reset. Set one in Settings, under Security.',
    applicationAndTempPass:
      'Resetting needs a software statement from the TVE Dashboard. Add it in Settings, then add the Temp Pass that you test with.',
    application:
      'Your Temp Pass is there. Resetting it needs a software statement from the TVE Dashboard: add it in Settings.',
    tempPass: 'Add the Temp Pass that you test with: its requestor ID and MVPD ID.',
    open: 'Open settings',
  },
} as const;
