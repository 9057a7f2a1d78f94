import { useLayoutEffect, useState } from 'preact/hooks';
import { newEntry } from '../../messages/page-urls';
import type { Environment } from '../../pass/ids/environment';
import type { TempPass } from '../../storage/temp-passes';
import type { Address } from '../sections/address';

/** An application that something else needs; each wish is an object of its own. */
export interface WantedApplication {
  readonly environment: Environment;
}

/**
 * The application whose form is to open: that which an address or another section asks for.
 *
 * @returns it, and a way to ask for one
 */
export function useWantedApplication(
  address: Address | undefined,
  tempPasses: readonly TempPass[],
): [WantedApplication | undefined, (wanted: WantedApplication) => void] {
  const [wanted, want] = useState(() => linkedApplication(address, tempPasses));
  const [read, setRead] = useState(address);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useLayoutEffect(() => {
    if (read === address) return;
    setRead(address);
    const linked = linkedApplication(address, tempPasses);
    if (linked !== undefined) want(linked);
  }, [address]);
  return [wanted, want];
}

/** That of the environment of a Temp Pass: `#applications/new/ID`. */
export function linkedApplication(
  address: Address | undefined,
  tempPasses: readonly TempPass[],
): WantedApplication | undefined {
  const { section, entry } = address ?? {};
  if (section !== 'applications' || entry?.id !== newEntry) return undefined;
  const tempPass = tempPasses.find(({ id }) => id === entry.field);
  return tempPass && { environment: tempPass.environment };
}
