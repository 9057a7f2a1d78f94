/** Asks a form whether it may be closed; one with something unsaved says no, once. */
export const leaveEvent = 'leave';

/**
 * Closes the open form of a section, unless it has to say first that something would be lost.
 *
 * @param section the ID of its element
 * @param onLeave closes it, once what was changed last is on its way to be saved
 * @returns whether it closes
 */
export function leaveForm(section: string, onLeave: () => void): boolean {
  const form = document.getElementById(section)?.querySelector('form');
  if (form?.dispatchEvent(new Event(leaveEvent, { cancelable: true })) === false) return false;
  const { activeElement } = document;
  // A field saves when it is left.
  if (activeElement instanceof HTMLElement && form?.contains(activeElement)) activeElement.blur();
  // Once that change is drawn, from which it is saved.
  setTimeout(onLeave);
  return true;
}
