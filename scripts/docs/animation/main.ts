import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { startSandbox } from '../../../sandbox/index';
import { launchChromium } from '../../browser/chromium';
import { pinnedFont } from '../../browser/pinned-font';
import { makeBuilds } from '../../pictures/builds';
import { openTheatre } from '../../pictures/stage';
import { answerFromCatalogue } from '../../texts/answer-from-catalogue';
import { drawFrames, layout } from './draw-frames';
import { tellStory } from './story';
import { timelineOf } from './timeline';

/** `npm run docs:animation`: the main job in the real popup, as README shows it. */
const file = 'docs/reset.webp';
const total = 20_000;

Object.assign(process.env, pinnedFont());
answerFromCatalogue();
const builds = await makeBuilds(['https://localhost/*']);
const sandbox = await startSandbox({ throttle: false });
const chromium = await launchChromium({ extension: builds.english, sandbox, headless: true });
// The compiler of this program names functions with it, those too that run in a page.
await chromium.context.addInitScript('globalThis.__name = (named) => named');
const theatre = await openTheatre({ ...chromium, sandbox });
try {
  const story = await tellStory(theatre, () => sandbox.release());
  const frames = timelineOf(story, layout, total);
  const pngs = await drawFrames(chromium.context, frames);
  const webp = await sharp(pngs, { join: { animated: true } })
    .webp({
      lossless: true,
      effort: 6,
      loop: 0,
      delay: frames.map(({ milliseconds }) => milliseconds),
    })
    .toBuffer();
  await writeFile(file, webp);
  console.log(
    `${file}: ${frames.length} frames, ${total / 1000} s, ${Math.round(webp.length / 1000)} KB`,
  );
} finally {
  await theatre.close();
  await chromium.close();
  await sandbox.close();
  await builds.remove();
}
