/** The accent colour of the pages of the extension, on light and on dark ground. */
const colour = '#0f62c9';
const lit = { outline: `3px solid ${colour}`, outlineOffset: '2px' };
const unlit = { outline: '3px solid transparent', outlineOffset: '2px' };
/** How long a shown element stays marked, in ms. */
const duration = 1_800;

/** Scrolls to an element and flashes it, without a change to the page's markup or styles. */
export function showElement(element: Element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target: ScrollIntoViewOptions = {
    block: 'center',
    inline: 'nearest',
    // A page's own style could make "auto" smooth.
    behavior: still ? 'instant' : 'smooth',
  };
  Reflect.apply(Element.prototype.scrollIntoView, element, [target]);
  const frames = still ? [lit, lit] : [lit, unlit, lit, unlit, lit];
  Reflect.apply(Element.prototype.animate, element, [frames, { duration, easing: 'steps(1)' }]);
}
