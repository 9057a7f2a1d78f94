/** The accent colour of the pages of the extension. */
const lit = '3px solid #0f62c9';
const unlit = '3px solid transparent';
/** How long a shown element stays marked, in ms. */
const duration = 1_800;

/** Scrolls to an element and flashes it, without a change to the page's markup or styles. */
export function showElement(element: Element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // A page's own style could make "auto" smooth.
  element.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  const outline = still ? [lit, lit] : [lit, unlit, lit, unlit, lit];
  element.animate({ outline }, { duration, easing: 'steps(1)' });
}
