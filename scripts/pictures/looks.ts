import type { Page } from 'playwright-core';
import type { Language } from '../texts/languages';
import type { State } from './state';

/** One way in which a page is looked at. Each draws with the widest font that people have. */
export interface Look {
  readonly name: string;
  /** The build: with the texts that ship, or with longer ones in their place. */
  readonly texts: 'english' | 'pseudo';
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
  readonly rightToLeft?: true;
  /** With as much room between lines, words and letters as a reader may ask for. */
  readonly isSpaced?: true;
  /** Whether axe looks at it too, where it is asked for: what it finds depends on little else. */
  readonly isAxed?: true;
  /** In px of CSS; what has none is as wide as its page usually is. */
  readonly width?: number;
  /** The pages that it is for; all of them where none is named. */
  readonly pages?: readonly State['page'][];
}

export const looks: readonly Look[] = [
  { name: 'light', texts: 'english', isAxed: true },
  { name: 'dark', texts: 'english', isAxed: true, colorScheme: 'dark' },
  { name: 'forced', texts: 'english', isAxed: true, forcedColors: 'active' },
  { name: 'forced-dark', texts: 'english', forcedColors: 'active', colorScheme: 'dark' },
  {
    name: 'narrow',
    texts: 'english',
    width: 320,
    pages: ['settings', 'confirm', 'history', 'runs', 'devices', 'tryOut'],
  },
  // What a window 900 px wide has at 200 %.
  {
    name: 'zoom',
    texts: 'english',
    width: 450,
    pages: ['settings', 'history', 'runs', 'devices', 'tryOut'],
  },
  { name: 'spaced', texts: 'english', isSpaced: true },
  { name: 'panel-narrow', texts: 'english', width: 280, pages: ['panel'] },
  { name: 'panel-wide', texts: 'english', width: 600, pages: ['panel'] },
  { name: 'pseudo', texts: 'pseudo' },
  { name: 'pseudo-panel-narrow', texts: 'pseudo', width: 280, pages: ['panel'] },
  {
    name: 'pseudo-narrow',
    texts: 'pseudo',
    width: 320,
    pages: ['settings', 'confirm', 'history', 'runs', 'devices', 'tryOut'],
  },
  { name: 'rtl', texts: 'pseudo', rightToLeft: true },
  {
    name: 'rtl-narrow',
    texts: 'pseudo',
    rightToLeft: true,
    width: 320,
    pages: ['settings', 'history', 'runs', 'devices', 'tryOut'],
  },
  { name: 'rtl-panel-narrow', texts: 'pseudo', rightToLeft: true, width: 280, pages: ['panel'] },
];

/** What nothing may be lost with, in WCAG 1.4.12. */
const asMuchRoom = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

const wholePages = ['settings', 'history', 'runs', 'devices', 'tryOut'] as const;

/**
 * How the pages are looked at in a language: wide, and as narrow as at 400 %; where the words are
 * longest and in English also in other colours, on which words have no influence.
 */
export function looksIn(language: Language): readonly Look[] {
  const texts = 'english';
  return [
    { name: 'light', texts, isAxed: true, pages: ['popup', 'panel', 'confirm'] },
    { name: 'wide', texts, isAxed: true, width: 1_280, pages: wholePages },
    { name: 'narrow', texts, width: 320, pages: ['panel', 'confirm', ...wholePages] },
    ...(language === 'en' || language === 'de'
      ? ([
          { name: 'dark', texts, colorScheme: 'dark' },
          { name: 'forced', texts, forcedColors: 'active' },
        ] as const)
      : []),
  ];
}

/** As wide as browsers show it, and as high as they make it at most. */
const sizes = {
  popup: { width: 380, height: 600 },
  panel: { width: 360, height: 760 },
  confirm: { width: 400, height: 400 },
  settings: { width: 900, height: 700 },
  history: { width: 1100, height: 700 },
  runs: { width: 1100, height: 700 },
  devices: { width: 1100, height: 700 },
  tryOut: { width: 900, height: 700 },
} as const satisfies Record<State['page'], object>;

/** Has a page look so; what a state did to it stays. */
export async function lookAt(page: Page, state: Pick<State, 'page'>, look: Look): Promise<void> {
  const { width, height } = sizes[state.page];
  await page.setViewportSize({ width: look.width ?? width, height });
  await page.emulateMedia({
    colorScheme: look.colorScheme ?? 'light',
    forcedColors: look.forcedColors ?? null,
    reducedMotion: 'reduce',
  });
  await page.evaluate(
    ({ dir, spacing }) => {
      document.documentElement.dir = dir;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(spacing);
      document.adoptedStyleSheets = [sheet];
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    {
      dir: look.rightToLeft ? 'rtl' : 'ltr',
      spacing: look.isSpaced ? asMuchRoom : '',
    },
  );
}
