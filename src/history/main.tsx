import { render } from 'preact';
import { t } from '../text/t';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { openSettings } from '../view/open-pages';
import { StorageErrorBoundary } from '../view/StorageErrorBoundary';
import { History } from './History';

namePage('history_pageTitle');
render(
  <StorageErrorBoundary title={t('history_title')} onNext={openSettings}>
    <History />
  </StorageErrorBoundary>,
  document.body,
);
keepFocus(document.body);
