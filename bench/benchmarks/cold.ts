import { bareRequests } from '../bare-requests';
import type { Benchmark } from '../benchmark';
import { clicked } from '../clicking';
import { resetUrlOf, sample } from '../sample';
import { command, popupPath, productWith, type Saved, setUp } from '../set-up';

/** A reset for which everything is missing: the background, the credentials and the token. */
export const cold: Benchmark = {
  name: 'cold',
  metrics: [
    {
      key: 'delete',
      title: 'cold: the same, background stopped and no credentials',
      baseline: 'three bare requests on kept connections',
      unit: 'ms',
      aim: { ratio: 3 },
    },
  ],
  async prepare(lab) {
    let saved: Saved | undefined;
    const product = await productWith(lab, async (page) => {
      saved = await setUp(page, lab);
    });
    const statement = await lab.sandbox.statement(sample.environment);
    const bare = await lab.smallestReset.open('popup.html');
    const { serviceUrl } = sample;
    return {
      ours: () =>
        clicked(lab, product, popupPath, async (page) => {
          const id = saved?.applicationId ?? '';
          await command(page, { type: 'forgetCredentials', id });
          await lab.stopBackgrounds();
          await page.bringToFront();
        }),
      async baseline() {
        const deviceId = crypto.randomUUID();
        const arrival = lab.arrivalOf(deviceId);
        const order = { statement, serviceUrl, resetUrl: resetUrlOf(deviceId) };
        const began = await bare.evaluate(bareRequests, order);
        return { delete: (await arrival).time - began };
      },
      async close() {
        await bare.close();
        await product.remove();
      },
    };
  },
};
