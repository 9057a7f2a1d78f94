import './rows.css';
import type { ComponentChildren } from 'preact';
import { type Environment, isProduction } from '../../pass/ids/environment';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { nextFocus } from '../../ui/keep-focus';
import { MenuButton, type MenuItem } from '../../ui/menu/MenuButton';

interface RowProps {
  /** Its element's ID. */
  readonly id: string;
  readonly name: string;
  /** Left out where it has none. */
  readonly environment?: Environment;
  /** Beside the name: IDs, and what kind it is. */
  readonly facts: ComponentChildren;
  /** Opens its form; left out where it has none. */
  readonly onOpen?: (() => void) | undefined;
  /** Whether the focus comes to it, as its form was closed or its removal undone. */
  readonly hasFocus: boolean;
  readonly items: readonly MenuItem[];
  /** Below its line. */
  readonly children?: ComponentChildren;
}

/** A saved thing in one line: its name, which opens its form, its facts, and a menu of the rest. */
export function Row(props: RowProps) {
  const { id, name, environment, facts, onOpen, hasFocus, items, children } = props;
  const mark = hasFocus && { [nextFocus]: '' };
  return (
    <>
      <div class="line">
        {environment && (
          <span
            class={isProduction(environment) ? 'environment production' : 'environment'}
            data-environment={environment.kind}
          />
        )}
        <div class="what">
          {onOpen === undefined ? (
            <span id={id} class="name">
              {name}
            </span>
          ) : (
            <button
              id={id}
              type="button"
              class="name"
              aria-label={t('settings_named', { action: t('settings_edit'), name })}
              onClick={onOpen}
              {...mark}
            >
              {name}
            </button>
          )}
          {facts}
        </div>
        {items.length > 0 && (
          <MenuButton
            name={t('settings_actionsOf', { name })}
            icon="more"
            kind="button button-text"
            items={items}
          />
        )}
      </div>
      {children}
    </>
  );
}

/** The mark of an entry that is pinned. */
export function PinMark() {
  return (
    <span class="pin" role="img" aria-label={t('settings_pinned')} title={t('settings_pinned')}>
      <Icon name="pin" />
    </span>
  );
}
