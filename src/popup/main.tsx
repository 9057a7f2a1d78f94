import { render } from 'preact';
import { Popup } from './Popup';
import { tabOfAddress } from './use-page';

if (tabOfAddress() !== undefined) document.body.classList.add('window');
render(<Popup />, document.body);
