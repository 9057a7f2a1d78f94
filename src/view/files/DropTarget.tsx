import './drop-target.css';
import { t } from '../../text/t';

/** Says, over the whole page, that what is dragged may be dropped. */
export function DropTarget() {
  return <div class="drop-target">{t('paste_drop')}</div>;
}
