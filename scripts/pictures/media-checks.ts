/**
 * What goes wrong with some colours or in one direction alone. Runs in the page, and knows nothing
 * outside itself.
 *
 * @returns each thing that is wrong, in a line of words
 */
export function lookByMedia(): string[] {
  const faults: string[] = [];
  const name = (one: Element) =>
    `${one.tagName.toLowerCase()}${[...one.classList].map((part) => `.${part}`).join('')} “${(one.textContent ?? '').trim().slice(0, 60)}”`;
  const report = (what: string, one: Element) => faults.push(`${what}: ${name(one)}`);
  const isForced = matchMedia('(forced-colors: active)').matches;
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const shown = [...document.querySelectorAll('body *')].filter(
    (one) => one.checkVisibility() && one.closest('.visually-hidden, .announcer') === null,
  );
  const px = (value: string) => parseFloat(value) || 0;

  /** As a share of the light of white. */
  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  // A line is as high with a button at its end as without: what stands below is where it was.
  for (const line of shown.filter((one) => one.matches('.field > .label:has(.button)'))) {
    const words = line.firstElementChild?.getBoundingClientRect();
    const buttons = [...line.querySelectorAll('.button')];
    if (words === undefined) continue;
    // A narrow panel keeps room for two lines.
    if (px(getComputedStyle(line).minHeight) > 0) continue;
    // What has no room at its end stands on a line of its own.
    const isBelow = (one: Element) => {
      const { top, bottom } = one.getBoundingClientRect();
      return (top + bottom) / 2 > words.bottom;
    };
    if (buttons.some(isBelow)) continue;
    if (line.getBoundingClientRect().height > words.height + 0.5) {
      report('higher for its button', line);
    }
  }

  // axe does not look at them.
  for (const field of document.querySelectorAll('input, textarea')) {
    if (isForced || !field.checkVisibility() || !field.matches(':placeholder-shown')) continue;
    const { color, opacity } = getComputedStyle(field, '::placeholder');
    const against = contrast(color, getComputedStyle(field).backgroundColor);
    if (field.getAttribute('placeholder') && (against < 4.5 || opacity !== '1')) {
      faults.push(`a placeholder in too little contrast (${against.toFixed(1)}): ${name(field)}`);
    }
  }

  if (isForced) {
    const focused = document.activeElement;
    const hasRing = focused?.matches('body *:focus-visible') ?? false;
    for (const one of shown) {
      const style = getComputedStyle(one);
      const around = one.parentElement;
      if (one.matches('svg.icon') && around && style.color !== getComputedStyle(around).color) {
        report('a colour of its own with forced colours', around);
      }
      if (one.matches('[aria-invalid="true"]') && px(style.borderInlineStartWidth) < 3) {
        report('refused, and with forced colours it looks like any other', one);
      }
      const hasBorder = px(style.borderInlineStartWidth) > 0 && style.borderStyle !== 'none';
      if (!one.matches('.button') || !hasBorder) continue;
      const hasWords = (one.textContent ?? '').trim() !== '';
      if (hasWords && px(style.paddingInlineStart) < 4) report('its words touch its border', one);
      if (!hasRing || focused === null || focused === one) continue;
      // A dialog lies over all of what is around it.
      if (focused.closest('dialog') !== one.closest('dialog')) continue;
      const ring = px(getComputedStyle(focused).outlineWidth) + 1;
      const inner = focused.getBoundingClientRect();
      const box = one.getBoundingClientRect();
      const isBeside = box.right <= inner.left - ring || box.left >= inner.right + ring;
      const isApart = box.bottom <= inner.top - ring || box.top >= inner.bottom + ring;
      const isInField = focused.parentElement === one.parentElement;
      if (!isBeside && !isApart && !isInField) report('under the ring of what has the focus', one);
    }
  }

  /** Where the text of an element begins and ends, which its box may be wider than. */
  function textOf(one: Element): DOMRect {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect();
  }

  /** Whether a number or a Latin word stands in front of what is written before it. */
  function isMixedUp(text: Text): boolean {
    const found = [...text.data.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
    const places = [found[0], found.at(-1)].map((at = 0) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    });
    const [first, last] = places;
    if (first === undefined || last === undefined || found.length < 2) return false;
    return Math.abs(first.top - last.top) < 2 && first.left > last.left;
  }

  if (isRightToLeft) {
    for (const one of shown.filter((part) => part.matches('time, bdi, code, kbd'))) {
      for (const node of one.childNodes) {
        if (node instanceof Text && isMixedUp(node)) report('mixed up from right to left', one);
      }
    }
    for (const one of shown.filter((part) => part.matches('code, kbd, bdi'))) {
      const around = one.parentElement;
      const isBlock = !getComputedStyle(one).display.startsWith('inline');
      if (!isBlock || around === null || getComputedStyle(around).direction !== 'rtl') continue;
      if (textOf(one).right < one.getBoundingClientRect().right - 8) {
        report('at the far side from right to left', one);
      }
    }
  }

  // A value that is squeezed beside its name into a few letters a line is better below it.
  for (const value of shown.filter((one) => one.matches('dd'))) {
    const { width, height } = value.getBoundingClientRect();
    if (width < 120 && height > 4 * px(getComputedStyle(value).lineHeight)) {
      report('squeezed into a column', value);
    }
  }

  // All of an ID is on one line where a line has room for it.
  for (const id of shown.filter((one) => one.matches('code'))) {
    const [text] = id.childNodes;
    if (!(text instanceof Text) || !/^[\da-f]{8}(?:-[\da-f]{4,12}){4}$/u.test(text.data)) continue;
    const lines = new Set<number>();
    const letter = document.createRange();
    letter.setStart(text, 0);
    letter.setEnd(text, 1);
    // What stands in a line has no width of its own.
    let around = id.parentElement;
    while (around?.clientWidth === 0) around = around.parentElement;
    const room = around?.clientWidth ?? 0;
    if (letter.getBoundingClientRect().width * text.data.length > room) continue;
    for (let at = 0; at < text.data.length; at += 1) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const top = Math.round(range.getBoundingClientRect().top);
      if (!lines.has(top) && lines.size > 0 && text.data[at - 1] !== '-') {
        report(`broken before “${text.data.slice(at)}”`, id);
      }
      lines.add(top);
    }
  }
  return [...new Set(faults)];
}
