import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { ConfirmWindow } from './ConfirmWindow';

namePage('confirm_pageTitle');
render(<ConfirmWindow />, document.body);
keepFocus(document.body);
