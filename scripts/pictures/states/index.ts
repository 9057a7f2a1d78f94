import type { State } from '../state';
import { confirmStates } from './confirm';
import { devicesStates } from './devices';
import { historyStates } from './history';
import { panelStates } from './panel';
import { popupStates } from './popup';
import { runsStates } from './runs';
import { settingsStates } from './settings';
import { tryOutStates } from './try-out';

/** Everything that the extension's pages can look like: a new state is one line in one of these. */
export const states: readonly State[] = [
  ...popupStates,
  ...panelStates,
  ...confirmStates,
  ...settingsStates,
  ...historyStates,
  ...runsStates,
  ...devicesStates,
  ...tryOutStates,
];

/**
 * One of them by its name.
 *
 * @throws where there is none
 */
export function stateNamed(name: string): State {
  const state = states.find((one) => one.name === name);
  if (state === undefined) throw new Error(`There is no state ${name}`);
  return state;
}
