import { everyDevice } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { useStoredItem } from '../../view/use-stored-item';
import type { AddressedEntry } from '../sections/address';
import { Pane } from '../sections/Pane';
import { DevicesSection } from './DevicesSection';

interface DevicesPaneProps {
  readonly shown: boolean;
  readonly tempPasses: readonly TempPass[];
  readonly addressed: AddressedEntry | undefined;
}

/** The devices with the place of their section: hundreds take longer to read than all else here. */
export function DevicesPane({ shown, tempPasses, addressed }: DevicesPaneProps) {
  const devices = useStoredItem(everyDevice);
  return (
    <Pane shown={shown}>
      {devices && <DevicesSection {...{ devices, tempPasses, addressed }} />}
    </Pane>
  );
}
