import { charles } from './charles';
import { command } from './command';
import type { Form, JsonForm } from './form';
import { har } from './har';
import { insomnia } from './insomnia';
import { postman } from './postman';
import { printedObject } from './printed-object';
import { written } from './written';

/** Forms of JSON, the more telling first. A new form is one line here. */
export const jsonForms: readonly JsonForm[] = [har, charles, postman, insomnia, printedObject];

/** Forms of any other text, the more telling first. A new form is one line here. */
export const textForms: readonly Form[] = [command, written];
