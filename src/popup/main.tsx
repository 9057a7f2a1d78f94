// biome-ignore assist/source/organizeImports: begins to read before the rest of the script starts
import { readAtOpening } from './read-at-opening';
import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { noteEarlyEnter } from './form/use-key-before-form';
import { Popup } from './Popup';
import { tabOfAddress } from './page/use-page';

const endNoting = noteEarlyEnter();
if (tabOfAddress() !== undefined) document.body.classList.add('window');
namePage('popup_pageTitle');
void readAtOpening.then(() => {
  render(<Popup />, document.body);
  endNoting();
  keepFocus(document.body);
});
