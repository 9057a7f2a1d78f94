import { Mutex } from 'async-mutex';
import browser, { type Menus } from 'webextension-polyfill';
import { deviceIdInText } from '../../input/entered-device-id';
import { readEnteredKey } from '../../input/entered-key';
import { keyDraft } from '../../storage/draft';
import { everyTempPass, savedTempPass } from '../../storage/managed';
import { currentOf, selectedTempPass } from '../../storage/selected-temp-pass';
import { keyHashOf, nameOf, type TempPass } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { notify } from '../notifications/notifications';
import { notifyMissing } from '../notifications/reset-notice';
import { resetQuickly } from './quick-resets';

/** What an item resets; its ID names the Temp Pass too, so that it does what its title says. */
const kinds = ['device', 'key'] as const;
type Kind = (typeof kinds)[number];

const drawing = new Mutex();

/**
 * Draws the menu for the current Temp Pass: when the extension is installed, as the browser keeps
 * the items after that, and when another Temp Pass becomes the current one.
 */
export function drawMenu(): Promise<void> {
  return drawing.runExclusive(draw);
}

async function draw(): Promise<void> {
  const items = itemsFor(await currentTempPass());
  // Hidden items would not do: already one of them makes Chrome hide the other in a submenu.
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(items)) {
    browser.contextMenus.create({ id, title, contexts: ['selection'] }, () => {
      // Two installations at once may both get here: the item is there either way.
      void browser.runtime.lastError;
    });
  }
}

/** Resets what was selected, or says why nothing was sent. */
export async function resetSelection(info: Menus.OnClickData): Promise<void> {
  const [kind, ...rest] = String(info.menuItemId).split(':');
  if (!kinds.some((one) => one === kind)) return;
  const id = rest.join(':');
  if (id === '') return notify('settings', t('notice_nothingSent'), [t('notice_noTempPass')]);
  const tempPass = await savedTempPass(id);
  if (tempPass === undefined) return notifyMissing();
  const selection = info.selectionText ?? '';
  if (kind === 'device') {
    const deviceId = deviceIdInText(selection);
    if (deviceId === undefined) {
      return notify('popup', t('notice_nothingSent'), [t('notice_noDeviceId')]);
    }
    return resetQuickly(tempPass, [{ kind: 'device', deviceId }]);
  }
  const prepared = { ...(await keyDraft.get()), hash: keyHashOf(tempPass) };
  const key = await readEnteredKey(selection, prepared);
  if (!key.ok) return notify('popup', t('notice_nothingSent'), [t('notice_noKey')]);
  return resetQuickly(tempPass, [{ kind: 'key', key: key.value.key }]);
}

async function currentTempPass(): Promise<TempPass | undefined> {
  const [all, selected] = await Promise.all([everyTempPass.get(), selectedTempPass.get()]);
  return currentOf(all, selected);
}

/** The items' titles, by ID. */
function itemsFor(tempPass: TempPass | undefined): Readonly<Record<string, string>> {
  const itemId = (kind: Kind) => `${kind}:${tempPass?.id ?? ''}`;
  if (tempPass === undefined) return { [itemId('device')]: t('notice_menu_unset') };
  const environment = environmentName(tempPass.environment.kind);
  const pass = plain(t('notice_menuTempPass', { name: nameOf(tempPass), environment }));
  const ofDevice = { [itemId('device')]: t('notice_menu_device', { pass }) };
  if (tempPass.kind === 'basic') return ofDevice;
  return { ...ofDevice, [itemId('key')]: t('notice_menu_key', { pass }) };
}

/** A name as a title shows it: `&` would mark an access key, and `%s` be replaced once more. */
function plain(name: string): string {
  return name.replace(/&/gu, '&&').replace(/%s/gu, '% s');
}
