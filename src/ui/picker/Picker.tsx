import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ControlOfField } from '../Field';
import { hasFragments } from '../fragments';
import { ListButton } from '../ListButton';
import { type Option, OptionList } from '../OptionList';
import { upShortcut, useFormShortcut } from './use-form-shortcut';

/** More than anybody reads: who has as many types a fragment. */
const maxShown = 100;

export interface PickerOption extends Option {
  /** What fragments are looked for in. */
  readonly words: string;
}

interface PickerProps extends ControlOfField {
  /** What is chosen, and how the field says it. */
  readonly value: string;
  readonly text: string;
  /** What the list is called. */
  readonly name: string;
  /** Made when the list opens. */
  readonly options: () => readonly PickerOption[];
  /** What stands below the list where it does not show all. */
  readonly footer: (shown: number, matching: number) => ComponentChildren;
  readonly onChoose: (value: string) => void;
}

/** An open list: all options as they were then, what was typed, and which one the keys are at. */
interface OpenList {
  readonly all: readonly PickerOption[];
  readonly query: string | undefined;
  readonly active: number;
}

/**
 * Chooses one of many by any fragments of what they are called. Alt and ↑ lead to it from anywhere
 * in its form, and back once it was chosen.
 * (WAI-ARIA Authoring Practices, "Editable Combobox With List Autocomplete")
 */
export function Picker({ value, text, name, options, footer, onChoose, ...ofField }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [list, setList] = useState<OpenList>();
  const cameFrom = useRef<Element>(null);
  const matching = list?.all.filter(({ words }) => hasFragments(words, list.query ?? ''));
  const shown = matching?.slice(0, maxShown);

  function open() {
    const all = options();
    const active = all.slice(0, maxShown).findIndex((one) => one.value === value);
    setList({ all, query: undefined, active: Math.max(0, active) });
    input.current?.select();
  }

  useFormShortcut(input, (from) => {
    if (from !== input.current) cameFrom.current = from;
    input.current?.focus();
    open();
  });

  function goBack() {
    setList(undefined);
    const from = cameFrom.current;
    cameFrom.current = null;
    if (from instanceof HTMLElement && from.isConnected) from.focus();
  }

  function choose(index: number) {
    const chosen = shown?.[index];
    if (chosen === undefined) return;
    goBack();
    onChoose(chosen.value);
  }

  function step(by: 1 | -1) {
    if (list === undefined || shown === undefined) return open();
    const { length } = shown;
    setList({ ...list, active: length === 0 ? 0 : (list.active + by + length) % length });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    const { key, altKey } = event;
    if (key === 'ArrowUp' && altKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') step(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && list !== undefined) choose(list.active);
    else if (key === 'Escape' && list !== undefined) goBack();
    else return;
    // Enter chooses instead of resetting, and Escape closes the list instead of the popup.
    event.preventDefault();
    event.stopPropagation();
  }

  const pointed = shown?.[list?.active ?? 0] && list?.active;
  const below = matching && footer(shown?.length ?? 0, matching.length);
  return (
    <div
      class="picker"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        setList(undefined);
        cameFrom.current = null;
      }}
    >
      <input
        {...ofField}
        ref={input}
        dir="auto"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list !== undefined}
        aria-controls={listId}
        aria-activedescendant={pointed === undefined ? undefined : `${listId}-${pointed}`}
        aria-keyshortcuts={upShortcut}
        value={list?.query ?? text}
        title={text}
        autocomplete="off"
        spellcheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => list ?? open()}
        onInput={({ currentTarget }) =>
          setList({ all: list?.all ?? options(), query: currentTarget.value, active: 0 })
        }
        onKeyDown={onKeyDown}
      />
      <ListButton
        name={name}
        listId={listId}
        open={list !== undefined}
        inputRef={input}
        onPress={() => (list ? setList(undefined) : open())}
      />
      <OptionList
        id={listId}
        list={{ name, footer: below }}
        options={shown}
        active={pointed}
        chosen={value}
        onChoose={choose}
        onLeave={goBack}
      />
    </div>
  );
}
