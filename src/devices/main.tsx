import { render } from 'preact';
import { t } from '../text/t';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { openSettings } from '../view/open-pages';
import { StorageErrorBoundary } from '../view/StorageErrorBoundary';
import { Devices } from './Devices';

namePage('devices_pageTitle');
render(
  <StorageErrorBoundary title={t('devices_title')} onNext={openSettings}>
    <Devices />
  </StorageErrorBoundary>,
  document.body,
);
keepFocus(document.body);
