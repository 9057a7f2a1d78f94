import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { startSandbox } from '../../../sandbox/index';
import { launchChromium } from '../../browser/chromium';
import { pinnedFont } from '../../browser/pinned-font';
import { makeBuilds } from '../../pictures/builds';
import { openTheatre } from '../../pictures/stage';
import { answerFromCatalogue } from '../../texts/answer-from-catalogue';
import { draw } from './draw';
import { guideShots } from './shots';
import { picturesFolder, readShown, type Shown, shownFile } from './shown';

/**
 * `npm run docs:pictures`: draws the pictures of the guide, or those that are named, from the real pages
 * with the sandbox in Adobe's place; and writes beside them what these pages say.
 */
const names = process.argv.slice(2);
const wanted = guideShots.filter(({ name }) => names.length === 0 || names.includes(name));
if (wanted.length === 0) throw new Error(`One of ${guideShots.map(({ name }) => name).join(', ')}`);

Object.assign(process.env, pinnedFont());
answerFromCatalogue();
const builds = await makeBuilds(['https://localhost/*', 'http://localhost/*']);
const sandbox = await startSandbox({ throttle: false });
const chromium = await launchChromium({ extension: builds.english, sandbox, headless: true });
// The compiler of this program names functions with it, those too that run in a page.
await chromium.context.addInitScript('globalThis.__name = (named) => named');
const theatre = await openTheatre({ ...chromium, sandbox });
try {
  // What is no longer in the list goes.
  if (names.length === 0) await rm(picturesFolder, { recursive: true, force: true });
  await mkdir(picturesFolder, { recursive: true });
  const shown: Record<string, Shown> = names.length === 0 ? {} : { ...readShown() };
  for (const shot of wanted) {
    const { png, width, text } = await draw(theatre, chromium.context, shot);
    const webp = await sharp(png).webp({ lossless: true, effort: 6 }).toBuffer();
    await writeFile(join(picturesFolder, `${shot.name}.webp`), webp);
    shown[shot.name] = { width, sha256: sha256Of(webp), text };
    console.log(`${shot.name}.webp, ${width} px, ${Math.round(webp.length / 1000)} KB`);
  }
  const sorted = guideShots.flatMap(({ name }) => (shown[name] ? [[name, shown[name]]] : []));
  await writeFile(shownFile, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
  console.log(`In ${picturesFolder}. Look at each before you commit it.`);
} finally {
  await theatre.close();
  await chromium.close();
  await sandbox.close();
  await builds.remove();
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
