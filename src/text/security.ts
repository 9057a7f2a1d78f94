/** The words of Settings, Security. */
export const securityText = {
  title: 'Security',
  noPassphrase:
    'No passphrase is set. Whoever can read this browser’s profile folder can use its software statements, and with them reset every viewer’s trial: the key that encrypts them lies beside them.',
  unlocked:
    'Software statements, client credentials and pasted tokens are encrypted. Unlocked now.',
  locked: 'Software statements, client credentials and pasted tokens are encrypted. Locked.',
  required: 'Your organization asks for a passphrase: nothing can be saved or reset without one.',
  idle: 'Lock after',
  idleChoice: (minutes: number) =>
    minutes < 60
      ? `${minutes} minutes without use`
      : `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'} without use`,
  idleNever: 'Only when the browser closes',
  idleMost: (minutes: number) =>
    `Your organization locks it after ${minutes} minutes without use at the latest.`,
  idleNote: 'It always locks when the browser closes.',
  set: 'Set passphrase',
  setting: 'Encrypting…',
  wasSet: 'Passphrase set.',
  changed: 'Passphrase changed.',
  change: 'Change passphrase',
  remove: 'Remove passphrase',
  removing: 'Removing…',
  current: 'Current passphrase',
  next: 'New passphrase',
  repeat: 'New passphrase again',
  hint: (least: number) =>
    `At least ${least} characters; four random words are good. Nobody can recover it.`,
  short: (least: number) => `Use at least ${least} characters.`,
  different: 'The two are not the same.',
  forget: 'Forget all secrets…',
  forgetTitle: 'Forget all secrets?',
  forgetLead:
    'Statements, credentials, tokens and the passphrase are deleted. Temp Passes, applications and everything else stay; each statement has to be pasted again.',
  forgetConfirm: 'Forget them',
  forgotten: 'All secrets are forgotten.',
} as const;

/** The words of Settings, About. */
export const aboutText = {
  title: 'About',
  version: (version: string) => `Reset Temp Pass ${version}`,
  reach:
    'It talks to the hosts of the environments that you set up, and to nobody else. Nothing is counted or reported.',
} as const;
