import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { Popup } from './Popup';
import { tabOfAddress } from './page/use-page';

if (tabOfAddress() !== undefined) document.body.classList.add('window');
render(<Popup />, document.body);
keepFocus(document.body);
