import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { logLine } from '../../sandbox/log-line';
import { launchChromium } from '../browser/chromium';
import { hasDisplay } from '../browser/has-display';
import { browserSession, clickToolbarButton } from '../browser/toolbar';
import { answerFromCatalogue } from '../texts/answer-from-catalogue';
import { performJob, sample, setUpExtension } from './job';

answerFromCatalogue();

const usage = `npm start                            a browser with the extension, and the sandbox in place of Adobe Pass
npm start -- --headless              performs the job without a display, and prints each step
npm start -- --headless --picture FILE   where the picture of the popup goes; popup.png here if left out`;

/** `npm start` once the packages are there: builds, then shows the whole job. */
const asked = readAsked();
if (asked === undefined) process.exitCode = 1;
else if (asked.help) console.log(usage);
else await start(asked);

function readAsked() {
  try {
    return parseArgs({
      options: {
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        picture: { type: 'string', default: 'popup.png' },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return undefined;
  }
}

async function start(wanted: { readonly headless: boolean; readonly picture: string }) {
  const headless = wanted.headless || !hasDisplay;

  console.log('Building the extension…');
  // In a folder of its own: what is in dist/chromium may be loaded into somebody's browser, or be looked at.
  const extension = resolve('dist/start');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--mode', 'chromium', '--outDir', extension, '-l', 'warn'];
  const built = spawnSync(process.execPath, [vite, ...args], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed; what it printed above says why.');

  const sandbox = await startSandbox({ onRequest: (entry) => console.log(`  ${logLine(entry)}`) });
  console.log(`The sandbox answers in place of Adobe Pass, on port ${sandbox.port}.`);
  try {
    const chromium = await launchChromium({
      extension,
      sandbox,
      headless,
      language: headless ? 'en-US' : 'system',
    });
    try {
      await setUpExtension(chromium, sandbox);
      if (headless) await performJob(chromium, sandbox, wanted.picture);
      else await showBrowser(chromium, sandbox);
    } finally {
      await chromium.close();
    }
  } finally {
    await sandbox.close();
  }
}

async function showBrowser(
  { context, extensionId }: Awaited<ReturnType<typeof launchChromium>>,
  sandbox: Sandbox,
): Promise<void> {
  const [first] = context.pages();
  const debugPage = first ?? (await context.newPage());
  await debugPage.goto(sandbox.url(`/debug?device=${sample.deviceId}`));
  await clickToolbarButton(await browserSession(context), extensionId, debugPage);
  console.log('The popup has the device ID of the debug page: press Enter in it to reset.');
  console.log('"Start trial" on the debug page starts one; load it again after a reset: none.');
  console.log(`A web player to listen to: ${sandbox.url('/player')}`);
  console.log('It opens again with Alt+Shift+D, or from the puzzle piece in the toolbar.');
  console.log('Close the browser or press Ctrl-C to end.');
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', resolve));
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  await Promise.race([interrupted, closed]);
}
