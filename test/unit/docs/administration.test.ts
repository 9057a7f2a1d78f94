import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/background/policy/read-policy';

const root = new URL('../../../', import.meta.url);
const folder = new URL('docs/administration/', root);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const json = (name: string) => JSON.parse(read(name));
const id = 'REPLACE_WITH_THE_EXTENSION_ID';
const manifest = JSON.parse(readFileSync(new URL('manifest.json', root), 'utf8'));
const gecko: string = manifest.browser_specific_settings.gecko.id;
const paper = readFileSync(new URL('docs/administration.md', root), 'utf8');

/** The sections of a .reg file by their keys; texts hold JSON, numbers are booleans here. */
function registry(name: string): Map<string, Record<string, unknown>> {
  const [head, , ...lines] = read(name).trimEnd().split('\r\n');
  expect(head).toBe('Windows Registry Editor Version 5.00');
  const sections = new Map<string, Record<string, unknown>>();
  let section: Record<string, unknown> = {};
  for (const line of lines.filter(Boolean)) {
    const [, key] = /^\[(.*)\]$/u.exec(line) ?? [];
    if (key === undefined) {
      const [, name = '', number, text] = /^"(\w+)"=(?:dword:(\d{8})|(".*"))$/u.exec(line) ?? [];
      section[name] = text === undefined ? Number(number) === 1 : JSON.parse(JSON.parse(text));
    } else {
      section = {};
      sections.set(key, section);
    }
  }
  return sections;
}

const settings = json('chrome-linux.json')['3rdparty'].extensions[id];
const install = json('chrome-linux.json').ExtensionSettings[id];

test('the team’s settings in the example are understood, down to the last entry', async () => {
  const policy = await readPolicy(settings);
  expect(policy.dropped).toEqual([]);
  expect(policy.tempPasses).toHaveLength(1);
  expect(policy.tempPasses[0]?.applicationId).toBe(policy.applications[0]?.id);
  expect(Object.keys(policy.statements)).toHaveLength(1);
});

test('every browser and system gets the same settings', () => {
  const { policies } = json('firefox-policies.json');
  expect(policies['3rdparty'].Extensions).toEqual({ [gecko]: settings });
  expect(json('edge-linux.json')['3rdparty'].extensions).toEqual({ [id]: settings });
  for (const [file, vendor] of [
    ['chrome-windows.reg', 'Google\\Chrome'],
    ['edge-windows.reg', 'Microsoft\\Edge'],
  ] as const) {
    const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`;
    const sections = registry(file);
    expect([...sections.keys()]).toEqual([key, `${key}\\3rdparty\\extensions\\${id}\\policy`]);
    expect(sections.get(`${key}\\3rdparty\\extensions\\${id}\\policy`)).toEqual(settings);
    const linux = file.startsWith('chrome')
      ? install
      : json('edge-linux.json').ExtensionSettings[id];
    expect(sections.get(key)).toEqual({ ExtensionSettings: { [id]: linux } });
  }
});

test('it is installed by force from one’s own server, and asks for updates there', () => {
  const edge = json('edge-linux.json').ExtensionSettings[id];
  for (const one of [install, edge]) {
    expect(one).toMatchObject({ installation_mode: 'force_installed', override_update_url: true });
    expect(one.update_url).toMatch(/^https:.*\/updates\.xml$/u);
  }
  const firefox = json('firefox-policies.json').policies.ExtensionSettings[gecko];
  expect(firefox).toMatchObject({ installation_mode: 'force_installed' });
  expect(firefox.install_url).toBe(
    install.update_url.replace('updates.xml', 'reset-temp-pass-REPLACE_WITH_THE_VERSION.xpi'),
  );
});

test('the allow-lists allow this extension and no other', () => {
  const expected = (one: string) => ({
    '*': { installation_mode: 'blocked' },
    [one]: { installation_mode: 'allowed' },
  });
  expect(json('chrome-allow-list.json').ExtensionSettings).toEqual(expected(id));
  expect(json('firefox-allow-list.json').policies.ExtensionSettings).toEqual(expected(gecko));
});

test('the paper names every file, and every text to replace in them', () => {
  const files = readdirSync(folder);
  for (const file of files) expect(paper).toContain(`administration/${file}`);
  const placeholders = files.flatMap((file) => read(file).match(/REPLACE_WITH_\w+/gu) ?? []);
  for (const one of new Set(placeholders)) expect(paper).toContain(`\`${one}\``);
});

test('the paper names the oldest browsers, and every host that a firewall has to let through', () => {
  const chrome = Number.parseInt(manifest.minimum_chrome_version, 10);
  const firefox = Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10);
  expect(paper).toContain(`Chrome or Edge ${chrome}, or Firefox ${firefox}, or newer`);
  for (const pattern of manifest.host_permissions) {
    expect(paper).toContain(`\`${new URL(pattern).hostname}\``);
  }
});

test('a watched site has no port, no path and no capitals, and one of localhost is for every port', async () => {
  const sites = [
    'https://localhost/*',
    'https://localhost:8443/*',
    'https://a.example/b',
    'https://A.example/*',
  ];
  const { sites: kept, dropped } = await readPolicy({ watchedSites: sites });
  expect(kept).toEqual(['https://localhost/*']);
  expect(dropped).toEqual(['watchedSites[1]', 'watchedSites[2]', 'watchedSites[3]']);
});
