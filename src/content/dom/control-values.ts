import { controlValue } from './form-controls';

const maxControls = 300;
const maxLength = 300;

/**
 * What the controls of the page hold. A script that sets a control's value changes nothing that an
 * observer of the document is told, so followers compare this from time to time.
 */
export function controlValues(): string {
  return Array.from(document.querySelectorAll('input,textarea,select,output'))
    .slice(0, maxControls)
    .map((control) => controlValue(control)?.slice(0, maxLength))
    .join('\n');
}
