import type { Stage } from './state';

export const passphrase = 'four random words';

/** Sets a passphrase. */
export function seal({ command }: Stage): Promise<unknown> {
  return command({ type: 'setPassphrase', passphrase });
}

/** Sets a passphrase and locks. */
export async function lock(stage: Stage): Promise<void> {
  await seal(stage);
  await stage.command({ type: 'lock' });
}

/** Takes the passphrase away again. */
export async function unseal({ command }: Stage): Promise<void> {
  await command({ type: 'unlock', passphrase });
  await command({ type: 'removePassphrase', current: passphrase });
}
