import { useState } from 'preact/hooks';
import { readStatement } from '../../config/statement';

/**
 * Puts a software statement or token that is pasted or dropped into another field of a form where it
 * belongs: anywhere else it would stand there to be read, and be saved with what stands there.
 *
 * @param secret what stands in its field
 * @returns listeners for the form, and whether what stands there was moved
 */
export function useMovedSecret(secret: string) {
  const [moved, setMoved] = useState<string>();
  function take(form: HTMLFormElement, event: Event, data: DataTransfer | null) {
    const text = data?.getData('text/plain') ?? '';
    if (!(event.target instanceof HTMLInputElement) || readStatement(text) === undefined) return;
    const field = form.querySelector('textarea');
    if (field === null) return;
    event.preventDefault();
    // As if it had been pasted there, for whatever else listens.
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
    setMoved(field.value);
  }
  return {
    isMoved: moved !== undefined && moved === secret,
    onPaste: (event: ClipboardEvent & { currentTarget: HTMLFormElement }) =>
      take(event.currentTarget, event, event.clipboardData),
    onDrop: (event: DragEvent & { currentTarget: HTMLFormElement }) =>
      take(event.currentTarget, event, event.dataTransfer),
  };
}
