import { done, failed, pending, stopped, tryOf } from '../records';
import { among, nothing } from '../saved';
import { type State, stateOf, together } from '../state';
import { there } from '../steps';

const tryOut = stateOf('tryOut');
const basic = among('basic');
const said = there('.last-try p');

/** Every state of the page that comes along to try a reset on. */
// biome-ignore format: a state is one line
export const tryOutStates: readonly State[] = [
  tryOut('set-up-first', nothing, {}, there('.set-up-first')),
  tryOut('ready', basic, {}, there('.environment')),
  tryOut('long', among('custom'), {}, there('.environment')),
  tryOut('pending', together(basic, tryOf(pending)), {}, said),
  tryOut('done', together(basic, tryOf(done)), {}, said),
  tryOut('failed', together(basic, tryOf(failed)), {}, said),
  tryOut('unknown', together(basic, tryOf(stopped)), {}, said),
];
