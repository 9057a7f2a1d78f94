import { lockState } from '../../storage/lock-state';
import { managed } from '../../storage/managed';
import { useStoredItem } from '../../view/use-stored-item';

/** Whether the policy asks for a passphrase that is not set yet: until then nothing secret is kept. */
export function usePassphraseFirst(): boolean {
  const policy = useStoredItem(managed);
  const lock = useStoredItem(lockState);
  return policy?.lock.required === true && lock === 'noPassphrase';
}
