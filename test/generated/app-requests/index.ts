import { codeForms } from './code-forms';
import { commandForms } from './command-forms';
import { exportForms } from './export-forms';
import { headerForms } from './header-forms';
import { logForms, wrappedForms } from './log-forms';
import type { RequestForm } from './meant-request';

/** Every way in which a request is copied, saved or logged. */
export const requestForms: readonly RequestForm[] = [
  ...commandForms,
  ...codeForms,
  ...headerForms,
  ...exportForms,
  ...logForms,
  ...wrappedForms,
];
