import { secrets } from '../../storage/secrets/secrets';
import { policy } from '../policy/policy';

/** Whether the policy asks for a passphrase and none is set: then nothing secret is kept or used. */
export async function passphraseNeeded(): Promise<boolean> {
  const [{ lock }, kept] = await Promise.all([policy(), secrets.get()]);
  return lock.required && kept?.by !== 'passphrase';
}
