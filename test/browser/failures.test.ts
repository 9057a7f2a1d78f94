import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FailureKind, failureSchema } from '../../src/failure/failure';
import { t } from '../../src/text/t';
import { type Extension, resetByKeyboard, startExtension } from './extension';
import { setUp } from './set-up';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension);
});
afterEach(() => extension.sandbox.clearFaults());
afterAll(() => extension.close());

test.each([
  ['500', { kind: 'status', status: 500 }, 'serverError'],
  ['a cut connection', { kind: 'drop' }, 'network'],
] as const)('the answer %s is explained, and nothing else is said', async (_, fault, kind) => {
  extension.sandbox.fault('reset', fault, Number.POSITIVE_INFINITY);
  await expectFailure(kind);
});

test('no answer, and a body without end, are given up and explained', async () => {
  extension.sandbox.fault('reset', { kind: 'hang' });
  extension.sandbox.fault('reset', { kind: 'hangBody' });
  await Promise.all([expectFailure('timeout'), expectFailure('timeout')]);
  expect(extension.sandbox.log.map(({ fault }) => fault)).toEqual(
    expect.arrayContaining(['hang', 'hangBody']),
  );
});

test('without a network the popup says that, and sends nothing', async () => {
  extension.sandbox.clearLog();
  await extension.context.setOffline(true);
  await expectFailure('offline');
  await extension.context.setOffline(false);
  expect(extension.sandbox.log).toEqual([]);
});

async function expectFailure(kind: FailureKind): Promise<void> {
  const popup = await extension.open('popup');
  await resetByKeyboard(popup, `device-${crypto.randomUUID()}`);
  await popup
    .getByRole('button', { name: t('popup_busy_resetting') })
    .waitFor({ state: 'detached', timeout: 40_000 });
  const status = popup.getByRole('status');
  await status.getByText(t(`failure_${kind}_title`)).waitFor({ timeout: 40_000 });
  await expect.poll(() => status.getByText(t(`failure_${kind}_advice`)).count()).toBe(1);
  await expect
    .poll(() => status.getByRole('button').allInnerTexts())
    .toEqual([expect.any(String), t('label_copyDetails')]);
  for (const other of failureSchema.entries.kind.options) {
    const title = t(`failure_${other}_title`);
    if (title !== t(`failure_${kind}_title`))
      await expect.poll(() => status.getByText(title, { exact: true }).count()).toBe(0);
  }
  await popup.close();
}
