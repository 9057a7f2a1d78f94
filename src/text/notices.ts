/** What notifications, the right-click menu and the toolbar say. */
export const noticeText = {
  actionTitle: (count: number) =>
    count === 0
      ? 'Reset Temp Pass'
      : `Reset Temp Pass: ${count} device ${count === 1 ? 'ID' : 'IDs'} on this page`,
  /**
   * `%s` is the selected text, put in by the browser. It stands last: menus cut long titles, and
   * which Temp Pass is meant must not be what is cut off.
   */
  menu: {
    device: (tempPass: string) => `Reset Temp Pass ${tempPass}: “%s”`,
    key: (tempPass: string) => `Reset Temp Pass ${tempPass} by e-mail or key: “%s”`,
    unset: 'Reset Temp Pass of “%s”',
  },
  done: 'Temp Pass reset',
  partlyDone: 'Temp Pass reset in part',
  unknown: 'Result unknown',
  answered: (status: number, milliseconds: number) => `${status} in ${milliseconds} ms`,
  device: (id: string) => `Device ${id}`,
  key: (key: string) => `Key ${key}`,
  trial: (verification: string) => `Trial: ${verification}`,
  interrupted:
    'The extension was stopped before Adobe Pass answered. Open the popup to see what was to be reset.',
  nothingSent: 'Nothing was reset',
  noDeviceId: 'The selected text is no device ID. Select the ID alone.',
  noKey: 'The selected text is neither an e-mail address nor a key.',
  noTempPass: 'Add the Temp Pass that you test with in Settings, then try again.',
  nothingToRepeat: 'No device or key was reset yet. Open the popup for the first one.',
  everybodyNotRepeated: 'The last reset was of everybody. Only the popup can repeat that.',
} as const;
