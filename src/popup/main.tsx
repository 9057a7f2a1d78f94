import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { Popup } from './Popup';
import { tabOfAddress } from './page/use-page';

if (tabOfAddress() !== undefined) document.body.classList.add('window');
namePage('popup_pageTitle');
render(<Popup />, document.body);
keepFocus(document.body);
