import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { papersIn } from '../../../docs/.vitepress/papers';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { t } from '../../../src/text/t';

const root = resolve(import.meta.dirname, '../../..');
const papers = papersIn(root).filter((paper) =>
  /^(?:README\.md|docs\/guide(?:\/.+)?\.md)$/u.test(paper),
);

/** What papers quote of other products, by whose it is. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  'Adobe’s TVE Dashboard': [
    ...['Registered Applications', 'Add new application', 'Assigned to Channel', 'Platforms'],
    ...['Domains', 'Name', 'Version', 'Type', 'Review and push changes', 'Download'],
  ],
  'Chrome and Edge': ['Developer mode', 'Load unpacked', 'Details', 'Site access'],
  Firefox: ['Load Temporary Add-on', 'Add-ons', 'Permissions', 'Manage Extension Shortcuts'],
  'API pages': ['Try it out'],
};
const foreign = new Set(Object.values(ofOthers).flat());
/** Words that are explained where they stand in italics. */
const terms = new Set(['Temp Pass']);

/** Each text of the product as a pattern: papers write … for what is put in, or leave it out at the end. */
const patterns = Object.values(messages).map(({ message }) => {
  const parts = message.replaceAll('$$', '$').split(/\$\w+\$/u);
  // The browser puts the selected text in for %s.
  const text = parts
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('…')
    .replace('%s', '…');
  return new RegExp(`^${text}$`, 'u');
});

/** Texts that the product puts together, as papers quote them. */
const composed = [
  t('page_from', {
    where: t('page_where', { place: t('place_field'), label: t('label_deviceId') }),
  }),
  t('verification_changed', { before: t('trial_state_usedUp'), after: t('trial_state_none') }),
];

function isOfProduct(label: string): boolean {
  return composed.includes(label) || patterns.some((pattern) => pattern.test(label));
}

function quotedIn(paper: string): string[] {
  const quoted: string[] = [];
  void marked.walkTokens(marked.lexer(readFileSync(join(root, paper), 'utf8')), (token) => {
    if (token.type === 'em') quoted.push(token['text'].replaceAll('\n', ' '));
  });
  return quoted;
}

test.each(papers)('%s: what it quotes in italics is a text of the product', (paper) => {
  const wrong = quotedIn(paper).filter(
    (label) => !isOfProduct(label) && !foreign.has(label) && !terms.has(label),
  );
  expect(wrong).toEqual([]);
});

test('the guide quotes many texts of the product, and a made-up one would be found', () => {
  const quoted = new Set(papers.flatMap(quotedIn));
  expect([...quoted].filter(isOfProduct).length).toBeGreaterThan(80);
  expect(isOfProduct('Reset Temp Pass')).toBe(true);
  expect(isOfProduct('Reset the Temp Pass')).toBe(false);
});

test('what is said to be of others is quoted somewhere', () => {
  const quoted = new Set(papers.flatMap(quotedIn));
  expect([...foreign, ...terms].filter((label) => !quoted.has(label))).toEqual([]);
});
