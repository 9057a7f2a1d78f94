/** How the same is asked for once more. */
const again = {
  all: 'Press Enter again',
  device: 'Click “Only device” again',
  key: 'Click “Only key” again',
  start: 'Click again',
} as const;
export type AgainBy = keyof typeof again;

/** Why Enter or a click has sent nothing, and what does. */
export const notSentText = {
  reading: () => 'Not sent yet: looking at the page first.',
  idChanged: (by: AgainBy) =>
    by === 'start'
      ? 'The page changed this ID. Click again to start its trial.'
      : `The page changed this ID. ${again[by]} to reset it.`,
  tempPassChanged: (by: AgainBy) =>
    `Nothing was sent: another Temp Pass is selected now. ${again[by]} to use it.`,
  bothChanged: (by: AgainBy) =>
    `Nothing was sent: another Temp Pass and device ID are in the form now. ${again[by]} to use them.`,
  production: (by: AgainBy) => `Check the ID: this is production. ${again[by]} to reset it.`,
  several: () => 'Nothing was sent: this page shows several device IDs. Choose one with ↓.',
  edited: () => 'Nothing was sent: the form changed meanwhile. Press Enter to reset.',
  sending: () => 'This is being reset already. Wait for the result.',
  noDevice: () => 'Nothing was sent: enter a device ID.',
  noKey: () => 'Nothing was sent: enter an e-mail address or a key.',
  refused: () => 'Nothing was sent: correct what is marked above.',
  locked: () => 'Nothing was sent: enter the passphrase first.',
  beforeForm: () => 'Enter came before the form was there. Press it again.',
} as const;

/** Why nothing was sent. */
export type NotSent = keyof typeof notSentText;
