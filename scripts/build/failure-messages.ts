import type { Plugin } from 'vite';
import { failureText } from '../../src/text/failures.ts';
import { messageKey } from '../../src/text/message-key.ts';

/** Where browsers look for the texts of an extension whose default locale is English. */
export const messagesFile = '_locales/en/messages.json';

/**
 * Writes what the background says of failures to where the browser keeps texts. In `npm run dev`
 * too: see content-script.ts for the name.
 */
export const failureMessages: Plugin = {
  name: 'crx:failure-messages',
  generateBundle() {
    const source = messages();
    this.emitFile({ type: 'asset', fileName: messagesFile, source });
  },
};

function messages(): string {
  const all: Record<string, { message: string }> = {};
  for (const [kind, { title, advice }] of Object.entries(failureText)) {
    all[messageKey(kind, 'title')] = messageOf(title);
    all[messageKey(kind, 'advice')] = messageOf(advice);
  }
  return JSON.stringify(all);
}

/** Browsers take a dollar for the beginning of a placeholder, and each escapes it in its own way. */
function messageOf(text: string): { message: string } {
  if (text === '' || text.includes('$')) throw new Error(`Not a text for a message: "${text}"`);
  return { message: text };
}
