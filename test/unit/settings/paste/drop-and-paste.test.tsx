// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Pasted } from '../../../../src/config/detect-input';
import { PasteArea } from '../../../../src/settings/paste/PasteArea';
import { t } from '../../../../src/text/t';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../../../../src/storage/managed', async (original) => ({
  ...(await original<object>()),
  customEnvironments: () => Promise.resolve([]),
}));

const settingsFile = JSON.stringify({ resetTempPass: 1 });
const root = document.body.appendChild(document.createElement('div'));
afterEach(() => {
  render(null, root);
  root.replaceChildren();
});

/** What is dragged, dropped or pasted, as far as it is looked at. */
function carrying(type: string, text: string, files: readonly File[] = []): Event {
  const types = files.length > 0 ? ['Files'] : ['text/plain'];
  const data = { types, files, getData: () => text };
  const event = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(event, { dataTransfer: data, clipboardData: data, relatedTarget: null });
}

async function open(onPasted: (pasted: Pasted) => void = () => undefined): Promise<void> {
  render(
    <>
      <PasteArea shown onPasted={onPasted} onRefused={() => undefined} />
      <input />
    </>,
    root,
  );
  await expect.poll(() => root.querySelector('textarea')).not.toBeNull();
}
const target = () => root.querySelector('.drop-target');
const field = () => {
  const found = root.querySelector('input:not([type=file])');
  if (found === null) throw new Error('No field');
  return found;
};

test('what is pasted as soon as the page is drawn is taken', async () => {
  const onPasted = vi.fn();
  const drawn = new Promise<void>((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      document.body.dispatchEvent(carrying('paste', settingsFile));
      resolve();
    }).observe(root, { childList: true, subtree: true });
  });
  await open(onPasted);
  await drawn;
  await expect.poll(() => onPasted.mock.calls.length).toBe(1);
  expect(onPasted.mock.lastCall).toMatchObject([{ kind: 'setUp' }]);
});

test('a file may be dropped anywhere on the page, which says so while it is over it', async () => {
  const onPasted = vi.fn();
  await open(onPasted);
  const file = new File([settingsFile], 'team.json');
  const over = carrying('dragover', '', [file]);
  field().dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  await expect.poll(() => target()).not.toBeNull();
  document.body.dispatchEvent(carrying('dragleave', '', [file]));
  await expect.poll(() => target()).toBeNull();
  field().dispatchEvent(carrying('dragenter', '', [file]));
  await expect.poll(() => target()?.textContent).toBe(t('paste_drop'));
  const drop = carrying('drop', '', [file]);
  field().dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  await expect.poll(() => onPasted.mock.calls.length).toBe(1);
  await expect.poll(() => target()).toBeNull();
});

test('text that is dropped or pasted into a field is that field’s', async () => {
  const onPasted = vi.fn();
  await open(onPasted);
  for (const type of ['dragover', 'drop', 'paste']) {
    const event = carrying(type, settingsFile);
    field().dispatchEvent(event);
    expect(event.defaultPrevented, type).toBe(false);
  }
  expect(target()).toBeNull();
  expect(onPasted).not.toHaveBeenCalled();
});

test('a paste that something else took, and one without anything, are left alone', async () => {
  const onPasted = vi.fn();
  await open(onPasted);
  const taken = carrying('paste', settingsFile);
  taken.preventDefault();
  document.body.dispatchEvent(taken);
  const empty = Object.assign(carrying('paste', ''), { clipboardData: null });
  document.body.dispatchEvent(empty);
  expect(empty.defaultPrevented).toBe(false);
  expect(onPasted).not.toHaveBeenCalled();
});

test('a paste while a radio button has the focus is taken: it takes no text itself', async () => {
  const onPasted = vi.fn();
  await open(onPasted);
  const radio = root.appendChild(document.createElement('input'));
  radio.type = 'radio';
  radio.focus();
  radio.dispatchEvent(carrying('paste', settingsFile));
  await expect.poll(() => onPasted.mock.calls.length).toBe(1);
});

test('a newcomer’s page opens with the focus in the field for anything', async () => {
  await act(() => render(<PasteArea shown isNew onPasted={() => {}} onRefused={() => {}} />, root));
  expect(document.activeElement).toBe(root.querySelector('textarea'));
});
