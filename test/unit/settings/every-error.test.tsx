// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Failure, failureSchema } from '../../../src/failure/failure';
import { newEntry } from '../../../src/messages/page-urls';
import { apiScope, resetScope } from '../../../src/pass/auth/scopes';
import { presets } from '../../../src/pass/device-info/presets';
import { endpoints } from '../../../src/pass/http/server-reason';
import { ApplicationsSection } from '../../../src/settings/applications/ApplicationsSection';
import { DevicesSection } from '../../../src/settings/devices/DevicesSection';
import { type AddressedEntry, addressOf } from '../../../src/settings/sections/address';
import { TempPassesSection } from '../../../src/settings/temp-passes/TempPassesSection';
import { registeredApplicationSchema } from '../../../src/storage/applications';
import { namedDeviceSchema } from '../../../src/storage/devices';
import { tempPassSchema } from '../../../src/storage/temp-passes';
import { adobeCodes, registerCodes } from '../../../src/text/adobe-codes';
import { t } from '../../../src/text/t';
import { mendOf } from '../../../src/view/mend/mend-of';

vi.hoisted(() => {
  const area = { get: async () => ({}) };
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', { storage: { local: area, session: area, onChanged } });
});
vi.mock('webextension-polyfill', () => ({ default: { storage: chrome.storage } }));
vi.mock('../../../src/messages/send-command', () => ({
  sendCommand: async () => ({ ok: true, value: {} }),
}));

const environment = { kind: 'release-staging' } as const;
const tempPass = v.parse(tempPassSchema, {
  ...{ id: 'pass', name: 'Main', environment, requestorId: 'REF30', mvpdId: 'TempPass' },
  kind: 'promotional',
});
const applications = ['one', 'two'].map((id) =>
  v.parse(registeredApplicationSchema, {
    ...{ id, name: id, environment, credential: 'statement', scopes: [resetScope, apiScope] },
  }),
);
const device = v.parse(namedDeviceSchema, {
  ...{ deviceId: 'stb-4711', name: 'Den', deviceInfo: presets.roku },
});

/** Every place that any failure leads to: each kind with each code from each endpoint. */
function everyPath(): readonly string[] {
  const codes = [undefined, ...adobeCodes.keys(), ...registerCodes.keys()];
  const failures = failureSchema.entries.kind.options.flatMap((kind) =>
    [undefined, ...endpoints].flatMap((endpoint) =>
      codes.map(
        (code): Failure => ({ kind, next: 'openSettings', endpoint, code, applicationId: 'one' }),
      ),
    ),
  );
  const asked = [
    { tempPass, applications, device },
    { tempPass, applications },
  ];
  const paths = failures.flatMap((failure) =>
    asked.flatMap((one) => {
      const mend = mendOf(failure, one);
      return mend !== undefined && 'path' in mend ? [mend.path] : [];
    }),
  );
  return [...new Set(paths)].sort();
}
const paths = everyPath();
const isForm = (path: string) => addressOf(hashOf(path))?.entry !== undefined;
const hashOf = (path: string) => path.slice(path.indexOf('#'));

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function draw(section: string, addressed: AddressedEntry | undefined): Promise<void> {
  const done = () => undefined;
  const sections = {
    'temp-passes': (
      <TempPassesSection
        {...{ tempPasses: [tempPass], applications, addressed }}
        onDone={done}
        onAddApplication={done}
      />
    ),
    devices: <DevicesSection {...{ devices: [device], tempPasses: [tempPass], addressed }} />,
    applications: (
      <ApplicationsSection
        {...{ applications, addressed }}
        onDone={done}
        wanted={addressed?.id === newEntry ? { environment } : undefined}
      />
    ),
  };
  const drawn = Object.entries(sections).find(([id]) => id === section)?.[1] ?? null;
  await act(() => render(drawn, root));
}

test('every failure leads to a form, to a section, or nowhere', () => {
  expect(paths.filter((path) => !isForm(path)).map(hashOf)).toEqual(['#devices', '#security']);
  expect(paths.filter(isForm).length).toBeGreaterThan(8);
});

test.each(paths.filter(isForm).map(hashOf))(
  'the error that leads to %s finds its field there, and Cancel leads back',
  async (hash) => {
    history.replaceState(null, '', hash);
    const { section = '', entry } = addressOf(hash) ?? {};
    await draw(section, entry);
    const form = root.querySelector('form');
    expect(form).not.toBeNull();
    const marked = form?.querySelector('[data-marked] :is(input, select, textarea)') ?? null;
    if (entry?.field !== undefined && entry.id !== newEntry) {
      expect(marked).not.toBeNull();
      expect(document.activeElement).toBe(marked);
      expect(marked?.closest('details')?.open ?? true).toBe(true);
    }
    const cancel = [...(form?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === t('label_cancel'),
    );
    await act(async () => cancel?.click());
    await expect.poll(() => root.querySelector('form')).toBeNull();
    expect(location.hash).toBe(`#${section}`);
    expect(root.querySelector('[data-next-focus]')).not.toBeNull();
  },
);
