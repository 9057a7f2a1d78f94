import './shortcuts.css';
import { sidePanelCommand } from '../../messages/side-panel';
import { t } from '../../text/t';
import { useShortcuts } from '../../view/use-shortcuts';

const commands = [
  ['_execute_action', 'command_open'],
  [sidePanelCommand, 'command_openSidePanel'],
  ['repeat-last-reset', 'command_repeat'],
] as const;

/** The keys that the browser gives the extension, which only the browser changes. */
export function Shortcuts() {
  const shortcuts = useShortcuts();
  return (
    <div class="shortcuts">
      <h3>{t('shortcuts_title')}</h3>
      <dl>
        {commands.map(([name, label]) => {
          const keys = shortcuts?.find((one) => one.name === name)?.keys;
          return (
            <div key={name}>
              <dt>{t(label)}</dt>
              <dd>
                {keys !== undefined && keys !== '' ? (
                  <kbd>{keys}</kbd>
                ) : (
                  shortcuts && <span class="muted">{t('shortcuts_none')}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p class="muted">{t('shortcuts_change')}</p>
    </div>
  );
}
