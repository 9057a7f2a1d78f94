import type { Page } from 'playwright-core';
import { t } from '../../src/text/t';
import type { Extension } from './extension';

/** Lets pages read and write the clipboard, which a test cannot be asked about. */
export function allowClipboard({ context }: Extension): Promise<void> {
  return context.grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** Copies a text as a person does elsewhere, and presses the keys for pasting. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** The field into which anything may be pasted. */
export function pasteField(page: Page) {
  return page.getByRole('textbox', { name: t('paste_label') });
}

/** Answers the browser's choice of a file, which the named button opens. */
export async function chooseFile(
  page: Page,
  file: { name: string; text: string },
  button: string = t('paste_chooseFile'),
): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  const chooser = await opened;
  const buffer = Buffer.from(file.text, 'utf8');
  await chooser.setFiles({ name: file.name, mimeType: 'text/plain', buffer });
}

/** Drags files or a text over the page, and drops them once `between` is done. */
export async function drop(
  page: Page,
  what: { files?: readonly { name: string; text: string }[]; text?: string },
  between: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const data = await page.evaluateHandle(({ files = [], text }) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(new File([file.text], file.name));
    if (text !== undefined) transfer.setData('text/plain', text);
    return transfer;
  }, what);
  for (const type of ['dragenter', 'dragover']) {
    await page.dispatchEvent('main', type, { dataTransfer: data });
  }
  await between();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

/** Everything that the extension has on disk. */
export function storageOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => chrome.storage.local.get<Record<string, unknown>>(null));
}
