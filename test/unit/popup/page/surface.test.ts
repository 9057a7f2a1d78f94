import { expect, test } from 'vitest';
import { pagePaths, popupPath } from '../../../../src/messages/page-urls';
import { surfaceOf } from '../../../../src/popup/page/surface';

const at = (path: string) => surfaceOf(new URL(path, 'chrome-extension://own/'));

test('the address says where the view is drawn', () => {
  expect(at(pagePaths.popup)).toEqual({ kind: 'popup' });
  expect(at(popupPath(7))).toEqual({ kind: 'window', tabId: 7 });
  expect(at(pagePaths.panel)).toEqual({ kind: 'panel' });
});

test('a window whose address names no tab is about none', () => {
  expect(at(popupPath(undefined))).toEqual({ kind: 'window', tabId: undefined });
  expect(at(`${pagePaths.popup}?tab=-1`)).toEqual({ kind: 'window', tabId: undefined });
});
