import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { ConfirmWindow } from './ConfirmWindow';

render(<ConfirmWindow />, document.body);
keepFocus(document.body);
