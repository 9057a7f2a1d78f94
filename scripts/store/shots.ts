import type { Page } from 'playwright-core';
import { isWelcome, welcomePath } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import { device, nothing, passes } from '../pictures/saved';
import { type State, stateOf, together } from '../pictures/state';
import { form, keys, see, there } from '../pictures/steps';
import { asked, earlier, everyApplication, question, team } from './saved';

/** One of the store's screenshots: a page of the extension as it looks after its state's steps. */
export interface Shot {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly state: State;
  /** Pixels for each px of CSS: as large as fits. */
  readonly scale: number;
  /** What a person does to the web page under it before the picture is taken. */
  readonly onPage?: (web: Page) => Promise<unknown>;
}

const debug = { over: 'debug' } as const;
const viewer = { ...passes.basic, deviceId: device };
const [, welcome = ''] = /(\?.*)$/u.exec(welcomePath) ?? [];
if (!isWelcome(welcome.replace(/#.*/u, ''))) throw new Error(`${welcomePath} opens no welcome.`);

/** A reset as it happens: the trial was used up, Enter is pressed, and the sandbox answers. */
const afterReset = stateOf('popup')(
  'after-reset',
  together(team, earlier),
  {
    ...debug,
    before({ sandbox }) {
      sandbox.startTrial('release-staging', viewer);
      sandbox.useUp('release-staging', viewer);
    },
  },
  form,
  there('.trial .usedUp'),
  keys('Enter'),
  see(() =>
    t('verification_changed', { before: t('trial_state_usedUp'), after: t('trial_state_none') }),
  ),
);

const picker = stateOf('popup')(
  'picker',
  together(team, everyApplication, earlier),
  debug,
  form,
  keys('Alt+ArrowUp'),
  there('.option'),
);

const production = stateOf('confirm')(
  'production',
  together(team, asked),
  { ...debug, address: `?id=${question}` },
  there('.production'),
);

const settings = stateOf('settings')(
  'temp-passes',
  together(team, everyApplication),
  { address: '#temp-passes' },
  there('.rows'),
);

const firstRun = stateOf('settings')('welcome', nothing, { address: welcome }, there('.welcome'));

/** The screenshots of the store, in its order. Their texts are true of what they show. */
export const shots: readonly Shot[] = [
  {
    name: '1-reset',
    title: 'Reset the device on the page',
    text: 'Its ID is filled in. Press Enter, and see that the trial is gone.',
    state: afterReset,
    scale: 1.1,
  },
  {
    name: '2-production',
    title: 'Production asks first',
    text: 'Select an ID anywhere, and reset it with a right click.',
    state: production,
    scale: 1.5,
    onPage: (web) =>
      web.getByText(device, { exact: true }).evaluate((cell) => {
        getSelection()?.selectAllChildren(cell);
      }),
  },
  {
    name: '3-temp-passes',
    title: 'The right Temp Pass in a few keys',
    text: 'Type parts of its name, IDs or environment. A square is production.',
    state: picker,
    scale: 1.1,
  },
  {
    name: '4-settings',
    title: 'All your environments in one place',
    text: 'Share them with your team in a settings file, without secrets.',
    state: settings,
    scale: 1.2,
  },
  {
    name: '5-set-up',
    title: 'Set up with two pastes',
    text: 'A software statement, and a reset or a request of your app.',
    state: firstRun,
    scale: 1,
  },
];
