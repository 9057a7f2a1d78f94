import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extensionIdOf, readSigningKey } from '../../../scripts/package/signing-key';

const folder = mkdtempSync(join(tmpdir(), 'signing-key-'));
const repository = join(folder, 'repository');
afterAll(() => rmSync(folder, { recursive: true }));

function keyFile(type: 'rsa' | 'ed25519', passphrase?: string): string {
  const { privateKey } =
    type === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ed25519');
  const file = join(folder, `${crypto.randomUUID()}.pem`);
  const locked = passphrase === undefined ? {} : { cipher: 'aes-256-cbc', passphrase };
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem', ...locked }));
  return file;
}

test('a key always gives the same ID, of the sixteen bytes that the manifest’s key gives', () => {
  const file = keyFile('rsa');
  const { extensionId, manifestKey } = readSigningKey(file, repository);
  expect(extensionId).toMatch(/^[a-p]{32}$/u);
  expect(readSigningKey(file, repository).extensionId).toBe(extensionId);
  const spki = Buffer.from(manifestKey, 'base64');
  expect(extensionIdOf(spki)).toBe(extensionId);
  expect(createPublicKey({ key: spki, type: 'spki', format: 'der' }).asymmetricKeyType).toBe('rsa');
});

test('the ID is the one that Chromium makes of the bytes', () => {
  // crx_file/id_util_unittest.cc: GenerateID("test")
  expect(extensionIdOf(new TextEncoder().encode('test'))).toBe('jpignaibiiemhngfjkcpokkamffknabf');
});

test('a missing key is said, and none is made', () => {
  const file = join(folder, 'none.pem');
  expect(() => readSigningKey(file, repository)).toThrow('There is no signing key');
  expect(existsSync(file)).toBe(false);
});

test('a key in the repository is refused', () => {
  const file = join(repository, 'key.pem');
  expect(() => readSigningKey(file, repository)).toThrow('keep it elsewhere (key.pem)');
});

test('what browsers take for no signing key is refused', () => {
  expect(() => readSigningKey(keyFile('ed25519'), repository)).toThrow('holds no RSA key');
  expect(() => readSigningKey(keyFile('rsa', 'four words'), repository)).toThrow('a passphrase');
  const file = join(folder, 'text.pem');
  writeFileSync(file, 'a text');
  expect(() => readSigningKey(file, repository)).toThrow('is no private key in PEM');
});
