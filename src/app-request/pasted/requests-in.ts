import { unescapedText } from '../../detection/text/escapes';
import { cleaned } from '../../detection/text/normalize';
import { jsonForms, textForms } from '../forms';
import { adobePath } from '../forms/form';
import type { HttpRequest } from '../http-request';
import { jsonDocuments, textsIn } from './json-documents';

/** Whether there is anything to look for; `/` may be escaped or encoded, and `api` stands apart in lists. */
const mayHave = /api|client|reggie|tempass/u;
/** What Markdown, Jira and mails put around and before what they quote. */
const fence = /^[ \t]*(?:`{3,}|~{3,})[^\n`]*$|\{(?:code|noformat)(?::[^}\n]{0,80})?\}/gmu;
const quoteMark = /^[ \t]?> ?/gmu;

/** Finds every request in a text, in any of the forms that are known; also those to others. */
export function requestsIn(text: string): HttpRequest[] {
  if (!mayHave.test(text)) return [];
  const documents = jsonDocuments(text);
  const exported = inDocuments(documents);
  if (exported.length > 0) return exported;
  const messages = documents.flatMap((one) => textsIn(one, isMessage));
  const told = messages.flatMap((message) => inText(withoutWrapping(message)));
  if (told.length > 0) return told;
  const plain = withoutWrapping(unescapedText(cleaned(text)));
  const found = inText(plain);
  return found.length > 0 ? found : inText(withoutWrapping(unquoted(plain)));
}

/** A whole request, and no mere address. */
function isMessage(text: string): boolean {
  return adobePath.test(text) && /\s/u.test(text);
}

/** Finds the requests that a tool exported as JSON, also those to others. */
export function inDocuments(documents: readonly unknown[]): HttpRequest[] {
  // A collection and its environment stand one after the other.
  const candidates = documents.length > 1 ? [...documents, documents] : documents;
  for (const form of jsonForms) {
    const found = candidates.flatMap((one) => form(one));
    if (found.length > 0) return found;
  }
  return [];
}

function inText(text: string): HttpRequest[] {
  for (const form of textForms) {
    const found = form(text);
    if (found.length > 0) return found;
  }
  return [];
}

function withoutWrapping(text: string): string {
  const bare = text.replace(fence, '');
  const lines = bare.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => /^[ \t]?>/u.test(line)) ? bare.replace(quoteMark, '') : bare;
}

/** A text that was put into a string of JSON or of a program. */
function unquoted(text: string): string {
  return text
    .replace(/\\r\\n|\\n/gu, '\n')
    .replace(/\\t/gu, '\t')
    .replace(/\\(["'\\])/gu, '$1');
}
