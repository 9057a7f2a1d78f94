import type { Page } from 'playwright-core';
import type { Look } from './looks';
import { lookByMedia } from './media-checks';
import type { State } from './state';

/**
 * What a machine can see in a picture: each thing that is wrong, in a line of words.
 *
 * @param texts those of the pseudo-locale are longer than any language's: there the popup's content
 *   may scroll, as long as its buttons and what happened are in sight
 */
export async function faultsIn(
  page: Page,
  state: Pick<State, 'page'>,
  texts: Look['texts'] = 'english',
): Promise<string[]> {
  const faults = await page.evaluate(look, { kind: state.page, isLonger: texts === 'pseudo' });
  return [...faults, ...(await page.evaluate(lookByMedia))];
}

/** Whether something cannot be read or reached for it; the rest is only less handsome. */
export function isLoss(fault: string): boolean {
  return /^(?:out of the page|cut at its side|cut, and nothing says all of it):/u.test(fault);
}

interface Looked {
  readonly kind: State['page'];
  readonly isLonger: boolean;
}

/** Runs in the page, and knows nothing outside itself. */
function look({ kind, isLonger }: Looked): string[] {
  const { clientWidth: width } = document.documentElement;
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const faults: string[] = [];
  const name = (one: Element) =>
    `${one.tagName.toLowerCase()}${[...one.classList].map((part) => `.${part}`).join('')} “${(one.textContent ?? '').trim().slice(0, 60)}”`;
  const report = (what: string, one: Element) => faults.push(`${what}: ${name(one)}`);
  const isForEars = (one: Element) => one.closest('.visually-hidden, .announcer') !== null;
  const shown = [...document.querySelectorAll('body *')].filter(
    (one) => one.checkVisibility() && !isForEars(one) && !(one instanceof SVGElement),
  );

  /** What hides it says so itself. */
  function isWithinCut(one: Element): boolean {
    const around = one.parentElement;
    if (around === null || around === document.body) return false;
    return getComputedStyle(around).overflowX !== 'visible' || isWithinCut(around);
  }

  for (const one of shown) {
    const { left, right } = one.getBoundingClientRect();
    const isOut = right > width + 0.5 || left < -0.5;
    if (isOut && !isWithinCut(one)) report('out of the page', one);
    const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
    if (one.matches('input, select, textarea')) continue;
    const isWider = one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
    const isCut = isWider && (overflowX !== 'visible' || one.matches('button'));
    if (isCut && textOverflow !== 'ellipsis') report('cut at its side', one);
    if (isCut && textOverflow === 'ellipsis' && one.closest('[title]') === null) {
      report('cut, and nothing says all of it', one);
    }
    const isHigher = one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 0;
    // Rows that have no room, and keys that have none on their line, are left out as a whole.
    const isMeant = one.matches('.recent, .keys');
    if (isHigher && overflowY === 'hidden' && !isMeant) report('cut at its foot', one);
  }

  if (isRightToLeft) {
    const ids = /[0-9a-f]{4}…|[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{32}/iu;
    for (const one of shown) {
      const isId = [...one.childNodes].some((node) => node instanceof Text && ids.test(node.data));
      const isField = one instanceof HTMLInputElement && ids.test(one.value);
      if ((isId || isField) && getComputedStyle(one).direction === 'rtl') {
        report('an ID from right to left', one);
      }
    }
  }

  /** All that cuts or scrolls what is in it, and is around something: the nearest first. */
  function boxesAround(one: Element): Element[] {
    const boxes: Element[] = [];
    for (
      let box = one.parentElement;
      box !== null && box !== document.body;
      box = box.parentElement
    ) {
      if (getComputedStyle(box).overflowX !== 'visible') boxes.push(box);
      // What is on top of the page is cut by nothing below it.
      if (box.matches('dialog')) break;
    }
    return boxes;
  }

  for (const one of shown.filter((control) => control.matches('button, input, select, textarea'))) {
    const { left, right } = one.getBoundingClientRect();
    for (const box of boxesAround(one)) {
      const around = box.getBoundingClientRect();
      if (left < around.left - 0.5 || right > around.right + 0.5) report('cut at its side', one);
    }
  }

  const focused = document.activeElement;
  if (focused?.matches('body *') && focused.matches(':focus-visible')) {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(focused);
    const ring = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    for (const box of boxesAround(focused)) {
      const around = box.getBoundingClientRect();
      const isWhole =
        left - ring >= around.left - 0.5 &&
        right + ring <= around.right + 0.5 &&
        top - ring >= around.top - 0.5 &&
        bottom + ring <= around.bottom + 0.5;
      if (ring > 0 && !isWhole) report('its ring is cut', focused);
    }
  }

  // What lies in a field beside its text has room of its own.
  for (const field of shown.filter((one) => one.matches('input'))) {
    const { paddingLeft, paddingRight } = getComputedStyle(field);
    const box = field.getBoundingClientRect();
    for (const button of field.parentElement?.querySelectorAll(':scope > button') ?? []) {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const isBeside = bottom <= box.top || top >= box.bottom;
      const isOverText =
        left < box.right - parseFloat(paddingRight) - 1 &&
        right > box.left + parseFloat(paddingLeft) + 1;
      if (!isBeside && isOverText) report('over the text of its field', button);
    }
  }

  // Fields beside each other stand in one line, whatever is below them.
  for (const field of shown.filter((one) => one.matches('.field + .field'))) {
    const [own, before] = [field, field.previousElementSibling].map((one) => ({
      top: one?.getBoundingClientRect().top,
      label: one?.querySelector(':scope > .label')?.getBoundingClientRect(),
      control: one?.querySelector('input, select')?.getBoundingClientRect(),
    }));
    if (own?.label === undefined || before?.label === undefined || own.top !== before.top) continue;
    const isOut = (one = 0, other = 0) => Math.abs(one - other) > 1;
    const isHigher = isOut(own.control?.height, before.control?.height);
    if (isOut(own.label.top, before.label.top) || (own.control && before.control && isHigher)) {
      report('not in line with the field before it', field);
    }
  }

  // Colour is not all that says the environment.
  for (const one of shown.filter((badge) => badge.matches('.environment'))) {
    if (parseFloat(getComputedStyle(one, '::before').width) < 8.5)
      report('its mark is squeezed', one);
  }

  const scrolling = shown.filter(
    (one) =>
      /auto|scroll/u.test(getComputedStyle(one).overflowY) &&
      one instanceof HTMLElement &&
      !one.matches('input, select, textarea') &&
      // Its bar is there, for a fraction of a pixel too.
      one.offsetWidth > one.clientWidth + 2 * one.clientLeft,
  );
  for (const one of scrolling) {
    const { top, bottom } = one.getBoundingClientRect();
    // Room that is kept free has nothing in it, nor has what an inner box hides.
    const isThere = shown.some((part) => {
      if (!one.contains(part) || part === one) return false;
      const isSeen = part.children.length === 0 || part.matches('button, input, select, textarea');
      if (!isSeen || boxesAround(part)[0] !== one) return false;
      const box = part.getBoundingClientRect();
      return box.bottom > bottom + 1 || box.top < top - 1;
    });
    if (!isThere && !scrolling.some((inner) => inner !== one && one.contains(inner))) {
      report('scrolls for nothing', one);
    }
    if (isLonger) continue;
    const inner = scrolling.find((other) => other !== one && one.contains(other));
    if (inner) report(`scrolls around ${name(inner)}, which scrolls`, one);
  }

  /** What scrolls hides what is not in its box. */
  function isInSight(one: Element): boolean {
    const { top, bottom } = one.getBoundingClientRect();
    for (let box = one.parentElement; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const seen = box.getBoundingClientRect();
      if (top < seen.top - 1 || bottom > seen.bottom + 1) return false;
    }
    return true;
  }

  if (kind === 'popup') {
    const bottoms = [...document.body.children].map((one) => one.getBoundingClientRect().bottom);
    const height = Math.max(document.body.getBoundingClientRect().height, ...bottoms);
    if (height >= 560) faults.push(`${height} px high`);
  }
  // Longer texts than any language's have no room in a narrow panel, which scrolls to what is new.
  if (kind === 'popup' || (kind === 'panel' && !isLonger)) {
    // What happened in a word, and what to do next; more of it may have to be scrolled to.
    const important = [
      ...[
        '.actions-of-reset .button',
        '.said > :first-child:not(.failure, :has(.failure, .request-preview), .muted, fieldset)',
      ],
      ...[
        '.failure > .title',
        '.failure > .button',
        '.start-question :is(legend, .button)',
        '.status :is(.request-facts, .request-preview > .actions > .primary)',
        '.said > .muted[data-said]',
      ],
      // What Enter would do is no result: with longer texts it may be below what has one.
      ...(isLonger ? [] : ['.said > .muted:first-child']),
    ].join();
    for (const one of document.querySelectorAll(important)) {
      if (one.checkVisibility() && !isInSight(one)) report('scrolled out of sight', one);
    }
    // Beside a page the popup scrolls as a whole.
    const rows = kind === 'popup' ? '.recent :is(h2, p, li, button)' : ':not(*)';
    for (const one of document.querySelectorAll(rows)) {
      if (one.checkVisibility() && !isInSight(one)) report('cut at its foot', one);
    }
  }

  const controls = shown.filter(
    (one) => one.matches('button, input, select, textarea, a, summary') && isInSight(one),
  );
  const top = document.querySelector('dialog[open]') ?? document.body;
  for (const one of controls.filter((control) => top.contains(control))) {
    const box = one.getBoundingClientRect();
    if (box.bottom > innerHeight || box.top < 0) continue;
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    // What comes up over rows, and goes again.
    const isUnderList = at?.closest('.options-list, [role=menu], .repeated') !== null;
    if (at === null || isUnderList || one.contains(at) || at.contains(one)) continue;
    if (at.closest('label')?.contains(one)) continue;
    report(`under ${name(at)}`, one);
  }
  return [...new Set(faults)];
}
