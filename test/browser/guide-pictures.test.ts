import { afterAll, beforeAll, expect, test } from 'vitest';
import { show } from '../../scripts/docs/pictures/draw';
import { guideShots } from '../../scripts/docs/pictures/shots';
import { readShown } from '../../scripts/docs/pictures/shown';
import { shownText } from '../../scripts/docs/pictures/shown-text';
import { startTheatre, type TestTheatre } from './theatre';

/**
 * Pixels differ from machine to machine, as fonts do. So what is held against each picture of the guide is
 * what its page said when it was drawn: `npm run docs:pictures` draws it again.
 */
const drawn = readShown();
let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await startTheatre(['https://localhost/*', 'http://localhost/*']);
});
afterAll(() => theatre.close());

test.each(guideShots)(
  'the page of the picture $name says what it said when it was drawn',
  async (shot) => {
    const page = await show(theatre, shot);
    await expect.poll(() => shownText(page, shot.moving)).toEqual(drawn[shot.name]?.text);
  },
);
