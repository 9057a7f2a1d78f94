const isLive = '[aria-live]:not([aria-live="off"]), :is([role="status"], [role="alert"])';

/**
 * What a screen reader says of changes from now on: the words of each live region whenever they
 * change, and are some.
 */
export function announcementsIn(root: HTMLElement): readonly string[] {
  const said: string[] = [];
  new MutationObserver((changes) => {
    const regions = changes.map(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(isLive);
      return region?.getAttribute('aria-live') === 'off' ? undefined : region;
    });
    for (const region of new Set(regions)) if (region?.textContent) said.push(region.textContent);
  }).observe(root, { subtree: true, childList: true, characterData: true });
  return said;
}
