import { render } from 'preact';
import { Settings } from './Settings';

render(<Settings />, document.body);
