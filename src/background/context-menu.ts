import browser, { type Menus } from 'webextension-polyfill';
import { deviceIdInSelection } from '../candidate/selection';
import { parseGenericKey } from '../pass/generic-key';
import { keyDraft } from '../storage/draft';
import { currentOf, selectedTempPass } from '../storage/selected-temp-pass';
import { nameOf, type TempPass, tempPasses } from '../storage/temp-passes';
import { environmentName } from '../text/labels';
import { noticeText } from '../text/notices';
import { notify } from './notices';
import { resetQuickly } from './quick-resets';

const deviceItem = 'reset-device';
const keyItem = 'reset-key';

/** Makes the items anew, once for each installed version: the browser keeps them after that. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const tempPass = await currentTempPass();
  for (const [id, shown] of Object.entries(itemsFor(tempPass))) {
    browser.contextMenus.create({ id, contexts: ['selection'], ...shown }, () => {
      // Two installations at once may both get here: the item is there either way.
      void browser.runtime.lastError;
    });
  }
}

/** Lets the items follow the current Temp Pass. */
export async function retitleMenu(): Promise<void> {
  const tempPass = await currentTempPass();
  await Promise.allSettled(
    Object.entries(itemsFor(tempPass)).map(([id, shown]) => browser.contextMenus.update(id, shown)),
  );
}

/** Resets what was selected, or says why nothing was sent. */
export async function resetSelection(info: Menus.OnClickData): Promise<void> {
  if (info.menuItemId !== deviceItem && info.menuItemId !== keyItem) return;
  const tempPass = await currentTempPass();
  if (tempPass === undefined) {
    return notify('settings', noticeText.nothingSent, [noticeText.noTempPass]);
  }
  const selection = info.selectionText ?? '';
  if (info.menuItemId === deviceItem) {
    const deviceId = deviceIdInSelection(selection);
    if (deviceId === undefined) {
      return notify('popup', noticeText.nothingSent, [noticeText.noDeviceId]);
    }
    return resetQuickly(tempPass, [{ kind: 'device', deviceId }]);
  }
  const key = await parseGenericKey(selection, await keyDraft.get());
  if (!key.ok) return notify('popup', noticeText.nothingSent, [noticeText.noKey]);
  return resetQuickly(tempPass, [{ kind: 'key', key: key.value.key }]);
}

async function currentTempPass(): Promise<TempPass | undefined> {
  const [all, selected] = await Promise.all([tempPasses.get(), selectedTempPass.get()]);
  return currentOf(all, selected);
}

function itemsFor(tempPass: TempPass | undefined) {
  const { menu } = noticeText;
  if (tempPass === undefined) {
    return {
      [deviceItem]: { title: menu.unset, visible: true },
      [keyItem]: { title: menu.unset, visible: false },
    };
  }
  const name = `${nameOf(tempPass)}, ${environmentName[tempPass.environment.kind]}`;
  return {
    [deviceItem]: { title: menu.device(plain(name)), visible: true },
    [keyItem]: { title: menu.key(plain(name)), visible: tempPass.kind === 'promotional' },
  };
}

/** A name as a title shows it: `&` would mark an access key, and `%s` be replaced once more. */
function plain(name: string): string {
  return name.replace(/&/gu, '&&').replace(/%s/gu, '% s');
}
