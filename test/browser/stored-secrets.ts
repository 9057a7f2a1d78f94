import type { Page } from 'playwright-core';

/**
 * Every secret that the extension holds while no passphrase is set: statements, client IDs, client
 * secrets and tokens. Opens what is sealed with the device key, as only its own pages can.
 */
export function storedSecrets(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const bytes = (text: string) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('sealing');
    const file = await (await folder.getFileHandle('device-key')).getFile();
    const raw = bytes(await file.text());
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const open = async ({ nonce, data }: { nonce: string; data: string }) => {
      const how = { name: 'AES-GCM', iv: bytes(nonce) };
      const plain = await crypto.subtle.decrypt(how, key, bytes(data));
      return JSON.parse(new TextDecoder().decode(plain));
    };
    const strings = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(strings);
    const { secrets } = await chrome.storage.local.get<{
      secrets: { sealed: { nonce: string; data: string } };
    }>('secrets');
    const { tokens, sessionSecrets } = await chrome.storage.session.get<{
      tokens: object;
      sessionSecrets?: { nonce: string; data: string }[];
    }>(['tokens', 'sessionSecrets']);
    const passing = await Promise.all((sessionSecrets ?? []).map(open));
    return [...strings(await open(secrets.sealed)), ...strings(tokens), ...strings(passing)];
  });
}
