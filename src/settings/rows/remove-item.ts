import { t } from '../../text/t';
import type { MenuItem } from '../../ui/menu/MenuButton';

/** The last item of a row's menu, which takes away what the row shows. */
export function removeItem(act: () => void): MenuItem {
  return { name: t('settings_remove'), isDestructive: true, act };
}
