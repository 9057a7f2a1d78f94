import './state-mark.css';
import type { DeviceState } from '../reading/device-state';

/** The shape of a state, beside its words: nobody needs to see colours. */
export function StateMark({ state }: { state: DeviceState['state'] }) {
  return <span class="state-mark" data-state={state} aria-hidden="true" />;
}
