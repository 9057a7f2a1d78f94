import { parseArgs } from 'node:util';
import { hasDisplay } from '../browser/has-display';
import { browserSession, clickToolbarButton } from '../browser/toolbar';
import { sample } from '../start/job';
import { startFirefoxSession } from './firefox-session';
import { type SessionOptions, startDevSession } from './session';

/** `npm run dev` once the packages are there. */
const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});
const { firefox } = values;
const headless = values.headless || !hasDisplay;
const options = { root: process.cwd(), headless, say: console.log };
const interrupted = new Promise<void>((resolve) => {
  process.once('SIGINT', resolve);
  process.once('SIGTERM', resolve);
});

const session = await (firefox ? inFirefox(options) : inChromium(options));
console.log('Change a file and save it. Close the browser or press Ctrl-C to end.');
await Promise.race([interrupted, session.closed]);
await session.close();

/** Shows the debug page with the popup over it, and the popup's page in a tab that stays open. */
async function inChromium(wanted: SessionOptions) {
  const { chromium, sandbox, close } = await startDevSession(wanted);
  const { context, extensionId } = chromium;
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${extensionId}/src/popup/index.html`);
  const debugPage = context.pages()[0] ?? (await context.newPage());
  await debugPage.goto(sandbox.url(`/debug?device=${sample.deviceId}`));
  await clickToolbarButton(await browserSession(context), extensionId, debugPage);
  console.log(
    'Components and styles change in open pages; after other changes they open again. The popup is in a tab too.',
  );
  return { close, closed: new Promise<void>((resolve) => context.once('close', () => resolve())) };
}

async function inFirefox(wanted: SessionOptions) {
  const { firefox: browser, sandbox, show, close } = await startFirefoxSession(wanted);
  await browser.visit(sandbox.url(`/debug?device=${sample.deviceId}`));
  await show('src/popup/index.html');
  return { close, closed: browser.closed };
}
