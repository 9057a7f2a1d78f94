import { render } from 'preact';
import { QuestionWindow } from './QuestionWindow';

render(<QuestionWindow />, document.body);
