import { render } from 'preact';
import { t } from '../text/t';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { StorageErrorBoundary } from '../view/StorageErrorBoundary';
import { Settings } from './Settings';
import { recoveryAdvice, StorageRecovery } from './StorageRecovery';

namePage('settings_pageTitle');
render(
  <StorageErrorBoundary
    title={t('settings_title')}
    adviceFor={recoveryAdvice}
    ways={(trouble) => <StorageRecovery trouble={trouble} />}
  >
    <Settings />
  </StorageErrorBoundary>,
  document.body,
);
keepFocus(document.body);
