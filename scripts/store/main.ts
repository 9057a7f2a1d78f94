import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../../sandbox/index';
import { launchChromium } from '../browser/chromium';
import { pinnedFont } from '../browser/pinned-font';
import { makeBuilds } from '../pictures/builds';
import { openTheatre } from '../pictures/stage';
import { answerFromCatalogue } from '../texts/answer-from-catalogue';
import { takeShots } from './take-shots';

/** `npm run store`: makes the stores' pictures of the real pages, with the sandbox for Adobe Pass. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'store/pictures' } } });
/** In bytes; stores take more, but nobody needs more. */
const largest = 300_000;

Object.assign(process.env, pinnedFont());
answerFromCatalogue();
const builds = await makeBuilds(['https://localhost/*']);
const sandbox = await startSandbox({ throttle: false });
const chromium = await launchChromium({ extension: builds.english, sandbox, headless: true });
// The compiler of this program names functions with it, those too that run in a page.
await chromium.context.addInitScript('globalThis.__name = (named) => named');
const theatre = await openTheatre({ ...chromium, sandbox });
try {
  await mkdir(values.out, { recursive: true });
  const names = await takeShots(theatre, chromium.context, values.out);
  for (const name of names) {
    const { size } = statSync(join(values.out, `${name}.png`));
    if (size > largest) throw new Error(`${name}.png has ${size} bytes.`);
    console.log(`${name}.png, ${Math.round(size / 1000)} KB`);
  }
  console.log(`In ${values.out}. Look at each before you commit it.`);
} finally {
  await theatre.close();
  await chromium.close();
  await sandbox.close();
  await builds.remove();
}
