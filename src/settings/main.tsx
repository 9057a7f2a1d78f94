import { render } from 'preact';
import { keepFocus } from '../ui/keep-focus';
import { StorageErrorBoundary } from '../view/StorageErrorBoundary';
import { Settings } from './Settings';
import { StorageRecovery } from './StorageRecovery';

render(
  <StorageErrorBoundary ways={(trouble) => <StorageRecovery trouble={trouble} />}>
    <Settings />
  </StorageErrorBoundary>,
  document.body,
);
keepFocus(document.body);
