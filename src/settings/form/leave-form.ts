/** Asks a form whether it may be closed; one with something unsaved says no, once. */
export const leaveEvent = 'leave';

/**
 * Closes the open form of a section, unless it has to say first that something would be lost.
 *
 * @param section the ID of its element
 * @param onLeave closes it, once what was changed last is on its way to be saved
 * @param onStay it stays open
 */
export function leaveForm(section: string, onLeave: () => void, onStay: () => void): void {
  const form = document.getElementById(section)?.querySelector('form');
  if (!mayClose(form)) {
    onStay();
    return;
  }
  const { activeElement } = document;
  const field = activeElement instanceof HTMLElement && form?.contains(activeElement);
  // A field saves when it is left.
  if (field) activeElement.blur();
  // Once that change is drawn, from which it is saved, or cannot be.
  setTimeout(() => {
    if (mayClose(form)) {
      onLeave();
      return;
    }
    if (field) activeElement.focus();
    onStay();
  });
}

function mayClose(form: HTMLFormElement | null | undefined): boolean {
  return form?.dispatchEvent(new Event(leaveEvent, { cancelable: true })) !== false;
}
