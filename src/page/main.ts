import { servePort } from './serve-port';
import { watchIfWanted } from './watch';

// A symbol, because an element of the page with the ID "x" makes `globalThis.x` exist.
const again = Symbol.for('reset-temp-pass.page');
const known: unknown = Reflect.get(globalThis, again);

// Put into the same frame twice, the script that is there already asks once more whether the site
// is watched, and goes on.
if (typeof known === 'function') {
  known();
} else {
  Reflect.set(globalThis, again, () => void watchIfWanted());
  chrome.runtime.onConnect.addListener(servePort);
  void watchIfWanted();
}
