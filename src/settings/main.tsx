import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { StorageTrouble } from '../view/StorageErrorBoundary';
import { Settings } from './Settings';
import { StorageWays } from './StorageRecovery';

render(
  <StorageTrouble ways={(trouble) => <StorageWays trouble={trouble} />}>
    <Settings />
  </StorageTrouble>,
  document.body,
);
keepFocus(document.body);
