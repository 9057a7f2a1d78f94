// @vitest-environment happy-dom
import { render } from 'preact';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ResetEveryoneDialog } from '../../../src/popup/ResetEveryoneDialog';
import { tempPassSchema } from '../../../src/storage/temp-passes';

test('the dialog before a reset of everybody takes the very first key that is pressed', () => {
  const tempPass = v.parse(tempPassSchema, {
    id: 'one',
    name: '',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    kind: 'basic',
  });
  const root = document.body.appendChild(document.createElement('div'));
  const nothing = () => undefined;
  render(
    <ResetEveryoneDialog
      tempPass={tempPass}
      target="everyDevice"
      onClose={nothing}
      onConfirm={nothing}
    />,
    root,
  );
  expect(document.activeElement).toBe(root.querySelector('input'));
  render(null, root);
});
