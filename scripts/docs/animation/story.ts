import type { Page } from 'playwright-core';
import { t } from '../../../src/text/t';
import { lookAt, looks } from '../../pictures/looks';
import { device, passes } from '../../pictures/saved';
import type { Theatre } from '../../pictures/stage';
import { stateOf, together } from '../../pictures/state';
import { form, there } from '../../pictures/steps';
import { type Capture, capture, contentOf } from '../../store/capture';
import { earlier, team } from '../../store/saved';

/** A place in the window, in px of CSS. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is seen at one moment of the story. */
export interface Scene {
  readonly caption: string;
  readonly web: Capture;
  readonly popup?: Capture;
}

/** Everything that is drawn of the story, and where the pointer clicks. */
export interface Story {
  readonly scenes: Readonly<
    Record<'before' | 'open' | 'ready' | 'busy' | 'done' | 'gone' | 'again', Scene>
  >;
  /** In the popup, and in the web page. */
  readonly reset: Place;
  readonly start: Place;
}

/** Inside the window, in px of CSS, and pixels for each of these. */
export const view = { width: 940, height: 570 };
export const scale = 1.25;

const viewer = { ...passes.basic, deviceId: device };
const popupOverDebugPage = stateOf('popup')(
  'animation',
  together(team, earlier),
  {
    over: 'debug',
    before({ sandbox }) {
      sandbox.startTrial('release-staging', viewer);
      sandbox.useUp('release-staging', viewer);
      sandbox.fault('reset', { kind: 'hold' });
    },
  },
  form,
  there('.trial .usedUp'),
);

const light = looks.find(({ name }) => name === 'light');

/**
 * Does the job in the real popup over the sandbox's debug page, and draws each step of it.
 *
 * @param release lets the sandbox answer the reset
 */
export async function tellStory(theatre: Theatre, release: () => void): Promise<Story> {
  const popup = await theatre.show(popupOverDebugPage);
  const { web } = theatre;
  const before = await ofWeb(web);
  const resetButton = popup.getByRole('button', { name: t('popup_reset'), exact: true });
  const open = await ofPopup(popup);
  const reset = await centreOf(resetButton);
  await resetButton.click();
  await popup.getByText(t('popup_pending')).first().waitFor();
  const busy = await ofPopup(popup);
  release();
  const changed = { before: t('trial_state_usedUp'), after: t('trial_state_none') };
  await popup.getByText(t('verification_changed', changed)).first().waitFor();
  const done = await ofPopup(popup);
  await web.bringToFront();
  await web.reload();
  const gone = await ofWeb(web);
  const startButton = web.getByRole('button', { name: 'Start trial' });
  const start = await centreOf(startButton);
  await startButton.click();
  await web.getByText(/^running/u).waitFor();
  const again = await ofWeb(web);
  return {
    scenes: {
      before: {
        web: before,
        caption: 'The trial of this device is used up: the app plays no more.',
      },
      open: {
        web: before,
        popup: open,
        caption: 'Open Reset Temp Pass: the device ID is filled in.',
      },
      ready: { web: before, popup: open, caption: 'Press Enter, or click.' },
      busy: { web: before, popup: busy, caption: 'Press Enter, or click.' },
      done: {
        web: before,
        popup: done,
        caption: '204: Adobe Pass did it. And the trial is really gone.',
      },
      gone: { web: gone, caption: 'Load the app again: no trial.' },
      again: { web: again, caption: 'It gets a new one. Test it once more.' },
    },
    reset,
    start,
  };
}

async function ofWeb(web: Page): Promise<Capture> {
  await web.bringToFront();
  await web.setViewportSize(view);
  await web.emulateMedia({ colorScheme: 'light' });
  return capture(web, { x: 0, y: 0, ...view }, scale);
}

async function ofPopup(popup: Page): Promise<Capture> {
  await popup.bringToFront();
  // Both are tabs of one window: each gives it another size.
  if (light === undefined) throw new Error('There is no light look.');
  await lookAt(popup, popupOverDebugPage, light);
  return capture(popup, await contentOf(popup), scale);
}

async function centreOf(button: ReturnType<Page['getByRole']>): Promise<Place> {
  const box = await button.boundingBox();
  if (box === null) throw new Error('A button of the story is not seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
