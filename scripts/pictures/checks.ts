import type { Page } from 'playwright-core';
import type { State } from './state';

/** What a machine can see in a picture: each thing that is wrong, in a line of words. */
export async function faultsIn(page: Page, state: Pick<State, 'page'>): Promise<string[]> {
  return page.evaluate(look, state.page);
}

/** Runs in the page, and knows nothing outside itself. */
function look(kind: State['page']): string[] {
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
    // What happened in a word, and what to do next; more of it may have to be scrolled to.
    const important = [
      ...['.actions-of-reset .button', '.status > :first-child:not(.failure, :has(.failure))'],
      ...['.failure > .title', '.failure > .button', '.start-question .button'],
    ].join();
    for (const one of document.querySelectorAll(important)) {
      if (one.checkVisibility() && !isInSight(one)) report('scrolled out of sight', one);
    }
    for (const one of document.querySelectorAll('.recent :is(h2, p, li)')) {
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
    const isUnderList = at?.closest('.options-list, [role=menu]') !== null;
    if (at === null || isUnderList || one.contains(at) || at.contains(one)) continue;
    if (at.closest('label')?.contains(one)) continue;
    report(`under ${name(at)}`, one);
  }
  return [...new Set(faults)];
}
