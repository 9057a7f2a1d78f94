// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { SaveActions } from '../../../../src/settings/form/SaveActions';
import { Field } from '../../../../src/ui/Field';

vi.mock('webextension-polyfill', () => ({ default: {} }));
afterEach(() => render(null, document.body));

/** A name, which may be empty, and two IDs, which may not. */
function Form() {
  const [tried, setTried] = useState(false);
  const [ids, setIds] = useState<Readonly<Record<string, string>>>({});
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
      }}
    >
      <Field label="Name">
        <input name="name" />
      </Field>
      {['requestor', 'mvpd'].map((name) => (
        <Field key={name} label={name} refused={tried && !ids[name] ? 'missing' : undefined}>
          <input
            name={name}
            value={ids[name] ?? ''}
            onInput={({ currentTarget }) => setIds({ ...ids, [name]: currentTarget.value })}
          />
        </Field>
      ))}
      <SaveActions save="Save" saving="Saving" busy={false} failed={undefined} />
    </form>
  );
}

const field = (name: string) => {
  const found = document.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (found === null) throw new Error(name);
  return found;
};
const send = () =>
  act(() => void document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit')));
async function type(name: string, text: string): Promise<void> {
  await act(() => {
    field(name).value = text;
    field(name).dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

test('a form that is not accepted leads to the first field that it refuses, each time', async () => {
  await act(() => render(<Form />, document.body));
  field('name').focus();
  await send();
  expect(document.activeElement).toBe(field('requestor'));
  await type('requestor', 'REF30');
  field('name').focus();
  await send();
  expect(document.activeElement).toBe(field('mvpd'));
});

test('a field that is refused later takes the focus from nothing', async () => {
  await act(() => render(<Form />, document.body));
  await send();
  for (const name of ['requestor', 'mvpd']) await type(name, 'REF30');
  await send();
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  field('name').focus();
  await type('mvpd', '');
  expect(document.activeElement).toBe(field('name'));
});
