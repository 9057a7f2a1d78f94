import { render } from 'preact';
import { namePage } from '../view/name-page';
import { TryOut } from './TryOut';

namePage('tryOut_pageTitle');
render(<TryOut />, document.body);
