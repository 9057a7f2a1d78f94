import { t } from '../../../src/text/t';
import { among, device, devices, key } from '../saved';
import { lock } from '../secrets';
import { type Saving, type State, stateOf, together } from '../state';
import { press, there } from '../steps';

const confirm = stateOf('confirm');
const id = '6f1c2f60-23d8-4f4e-9a54-0d6b1e7a33c1';
const here = { address: `?id=${id}` };

/** A reset of production that waits for a yes. */
function asked(...targets: readonly object[]): Saving {
  const questions = [{ id, tempPassId: 'production', targets }];
  return together(among('production'), { session: { questions } });
}
const ofDevice = { kind: 'device', deviceId: device };
const one = asked(ofDevice);
const yes = press(() => t('popup_reset'));

/** Every state of the window that asks before production is reset. */
// biome-ignore format: a state is one line
export const confirmStates: readonly State[] = [
  confirm('gone', {}, here, there('.actions')),
  confirm('asked', one, here, there('.production')),
  confirm('asked-named', together(one, devices), here, there('.production')),
  confirm('asked-both', asked(ofDevice, { kind: 'key', key }), here, there('.production')),
  confirm('long', asked({ kind: 'device', deviceId: 'x'.repeat(300) }), here, there('.production')),
  confirm('locked', one, { ...here, before: lock }, there('.passphrase-form')),
  confirm('done', one, here, yes, there('.status .done')),
  confirm('failed', one, { ...here, before: ({ sandbox }) => sandbox.fault('reset', { kind: 'status', status: 400 }), }, yes, there('.status .failure')),
];
