import { observeNewDocument } from './observe-page';
import { servePort } from './serve-port';
import { watchIfWanted } from './watch';

// A symbol, because an element of the page with the ID "x" makes `globalThis.x` exist.
const again = Symbol.for('reset-temp-pass.page');
const known: unknown = Reflect.get(globalThis, again);

// Put into the same frame twice, the script that is there already goes on: with the document that
// is there now, and after asking once more whether the site is watched.
if (typeof known === 'function') {
  known();
} else {
  Reflect.set(globalThis, again, () => {
    observeNewDocument();
    void watchIfWanted();
  });
  chrome.runtime.onConnect.addListener(servePort);
  void watchIfWanted();
}
