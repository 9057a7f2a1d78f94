// biome-ignore assist/source/organizeImports: begins to read before the rest of the script starts
import { readAtOpening } from './read-at-opening';
import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { noteEarlyEnter } from './form/use-key-before-form';
import { Popup } from './Popup';
import { surfaceOf } from './page/surface';

const endNoting = noteEarlyEnter();
const surface = surfaceOf(location);
if (surface.kind !== 'popup') document.body.classList.add(surface.kind);
namePage('popup_pageTitle');
void readAtOpening.then(() => {
  render(<Popup surface={surface} />, document.body);
  endNoting();
  keepFocus(document.body);
});
