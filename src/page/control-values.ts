import { controlValue } from './controls';

const maxControls = 300;
const maxLength = 300;

/**
 * What the controls of the page hold. A script that sets a control's value changes nothing that an
 * observer of the document is told, so followers compare this from time to time.
 */
export function controlValues(): string {
  const controls = document.querySelectorAll('input,textarea,select,output');
  const values: string[] = [];
  for (let index = 0; index < Math.min(controls.length, maxControls); index++) {
    const control = controls[index];
    if (control) values.push((controlValue(control) ?? '').slice(0, maxLength));
  }
  return values.join('\n');
}
