import './menu.css';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../Icon';

export interface MenuItem {
  readonly name: string;
  /** Whether it looks disabled; it can be pressed all the same, and `act` says why it does nothing. */
  readonly disabled?: boolean | undefined;
  /** Whether it takes something away. */
  readonly isDestructive?: boolean | undefined;
  readonly act: () => void;
}

interface MenuButtonProps {
  /** What the button and its menu are called. */
  readonly name: string;
  readonly icon: IconName;
  /** The classes of the button. */
  readonly kind: string;
  readonly items: readonly MenuItem[];
}

/**
 * A button with a menu of actions.
 * (WAI-ARIA Authoring Practices, "Menu Button")
 */
export function MenuButton({ name, icon, kind, items }: MenuButtonProps) {
  const [openAt, setOpenAt] = useState<number>();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const open = openAt !== undefined;

  // Before it is painted: the next key is for the menu.
  useLayoutEffect(() => {
    const item = openAt === undefined ? undefined : menu.current?.children[openAt];
    if (item instanceof HTMLElement) item.focus();
  }, [openAt]);

  function close() {
    button.current?.focus();
    setOpenAt(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = afterKey(event.key, openAt, items.length);
    if (event.key === 'Escape' && open) close();
    else if (next !== undefined) setOpenAt(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its button and items have the keys
    <div
      class="menu-button"
      onKeyDown={onKeyDown}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        setOpenAt(undefined);
      }}
    >
      <button
        ref={button}
        type="button"
        class={kind}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : setOpenAt(0))}
      >
        <Icon name={icon} />
      </button>
      {open && (
        <div ref={menu} id={id} class="menu" role="menu" aria-label={name}>
          {items.map((item) => (
            <button
              key={item.name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={item.isDestructive ? 'menu-item danger' : 'menu-item'}
              aria-disabled={item.disabled}
              onClick={() => {
                close();
                item.act();
              }}
            >
              {item.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Where a key leads in a menu; undefined where it leads nowhere. */
function afterKey(key: string, at: number | undefined, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at === undefined ? 0 : (at + 1) % count;
    case 'ArrowUp':
      return at === undefined ? count - 1 : (at + count - 1) % count;
    case 'Home':
      return at === undefined ? undefined : 0;
    case 'End':
      return at === undefined ? undefined : count - 1;
    default:
      return undefined;
  }
}
