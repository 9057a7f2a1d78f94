import { render } from 'preact';
import { act } from 'preact/test-utils';
import { t } from '../../../src/text/t';

/** One window of the popup, and what a person does there. */
export class OpenPopup {
  constructor(
    readonly root: HTMLElement,
    /** Until nothing more happens by itself. */
    private readonly rest: () => Promise<void>,
  ) {}

  get field(): HTMLInputElement {
    return this.#input('.combobox input');
  }

  get keyField(): HTMLInputElement {
    return this.#input('.key-field input');
  }

  /** Where the MVPD ID is typed before everybody is reset. */
  get confirmation(): HTMLInputElement {
    return this.#input('dialog input');
  }

  get status(): string {
    return this.root.querySelector('[role=status]')?.textContent ?? '';
  }

  /** What the marked fields say. */
  get refusals(): string {
    return [...this.root.querySelectorAll('.note.refused')]
      .map(({ textContent }) => textContent)
      .join(' ');
  }

  /** The line of the trial. */
  get trial(): string {
    return this.root.querySelector('.trial')?.textContent ?? '';
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  button(name: string): HTMLElement | undefined {
    return [...this.root.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name),
    );
  }

  async type(field: HTMLInputElement, text: string): Promise<void> {
    await act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await this.rest();
  }

  /** Enter in the device ID, as a browser does it: through the form's first submit button. */
  async pressEnter(isHeld = false): Promise<void> {
    await this.pressingEnter(isHeld);
    await this.rest();
  }

  /** Shift and Enter: a reset, and then the start of the next trial. */
  async pressShiftEnter(isHeld = false): Promise<void> {
    await this.pressingEnter(isHeld, true);
    await this.rest();
  }

  /** One of both, before anything that follows of it has happened. */
  async pressingEnter(isHeld = false, shiftKey = false): Promise<void> {
    await act(() => {
      const init = { key: 'Enter', bubbles: true, cancelable: true, repeat: isHeld, shiftKey };
      if (!this.field.dispatchEvent(new KeyboardEvent('keydown', init))) return;
      const button = this.root.querySelector<HTMLElement>('form.reset-form [type=submit]');
      button?.click();
    });
  }

  /** A key that nothing else follows from. */
  async press(field: HTMLElement, key: string): Promise<void> {
    await act(() => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await this.rest();
  }

  /** @param detail the how manieth click of a row it is */
  async click(name: string, detail = 1): Promise<void> {
    const button = this.button(name);
    if (button === undefined) throw new Error(`no button ${name}`);
    await act(() => {
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    });
    await this.rest();
  }

  /** Resets one of device and key, out of the menu beside the button. */
  async resetOnly(kind: 'device' | 'key'): Promise<void> {
    await this.click(t('popup_only'));
    await this.click(t(`popup_only_${kind}`));
  }

  async resetEverybody(mvpdId: string): Promise<void> {
    await this.click(t('popup_every_everyDevice_open'));
    await this.type(this.confirmation, mvpdId);
    await this.click(t('popup_confirmEvery'));
  }

  async close(): Promise<void> {
    await act(() => render(null, this.root));
    this.root.remove();
  }

  /** The first of its kind. */
  find<One extends Element>(selector: string, kind: new () => One): One {
    const found = this.root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`no ${selector}`);
    return found;
  }

  #input(selector: string): HTMLInputElement {
    return this.find(selector, HTMLInputElement);
  }
}
