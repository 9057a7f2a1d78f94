import { render } from 'preact';
import { t } from '../text/t';
import { keepFocus } from '../ui/keep-focus';
import { namePage } from '../view/name-page';
import { openSettings } from '../view/open-pages';
import { StorageErrorBoundary } from '../view/StorageErrorBoundary';
import { Runs } from './Runs';

namePage('runs_pageTitle');
render(
  <StorageErrorBoundary title={t('runs_title')} onNext={openSettings}>
    <Runs />
  </StorageErrorBoundary>,
  document.body,
);
keepFocus(document.body);
