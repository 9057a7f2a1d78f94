import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { QuestionWindow } from './ConfirmWindow';

render(<QuestionWindow />, document.body);
keepFocus(document.body);
