import './keys-line.css';
import type { ComponentChildren } from 'preact';
import { sidePanelCommand } from '../../messages/side-panel';
import { type ResetRecord, singleTargets } from '../../storage/resets';
import { t } from '../../text/t';
import { useShortcuts } from '../../view/use-shortcuts';

interface KeysLineProps {
  /** Whether Enter resets, and whether it may start the next trial as well. */
  readonly mayReset: boolean;
  readonly mayStart: boolean;
  /** What was reset last, which a key resets again unless that was everybody; nothing while locked. */
  readonly last: ResetRecord | undefined;
  /** Whether the device ID's list has anything to choose. */
  readonly hasOthers: boolean;
  readonly hasTempPasses: boolean;
  /** Whether the view could be beside the page, and is not. */
  readonly mayOpenPanel: boolean;
}

/** What the keys do here: one line, of which the last ones give way where there is no room. */
export function KeysLine(props: KeysLineProps) {
  const { mayReset, mayStart, last, hasOthers, hasTempPasses, mayOpenPanel } = props;
  const given = useShortcuts();
  const keysOf = (command: string) => given?.find(({ name }) => name === command)?.keys ?? '';
  const repeat = last && singleTargets(last) ? keysOf('repeat-last-reset') : '';
  const panel = mayOpenPanel ? keysOf(sidePanelCommand) : '';
  return (
    <section class="keys" aria-label={t('keys_title')}>
      {mayReset && <Key keys="↵">{t('keys_reset')}</Key>}
      {mayReset && mayStart && <Key keys="⇧↵">{t('keys_resetAndStart')}</Key>}
      {hasOthers && <Key keys="↓">{t('keys_others')}</Key>}
      {hasTempPasses && <Key keys="Alt+↑">{t('keys_tempPass')}</Key>}
      {repeat !== '' && <Key keys={short(repeat)}>{t('keys_repeat')}</Key>}
      {panel !== '' && <Key keys={short(panel)}>{t('keys_sidePanel')}</Key>}
    </section>
  );
}

/** As this line writes Shift, which Chromium calls as its language does: it stands before the last. */
function short(keys: string): string {
  return keys.replace(/(?<=\+)(?!Alt\+)[^+]{3,}(?=\+)/u, '⇧');
}

function Key({ keys, children }: { keys: string; children: ComponentChildren }) {
  return (
    <span>
      <kbd>{keys}</kbd> {children}
    </span>
  );
}
