/**
 * Puts a page into the document that is there, in a simulated document and in a browser alike: a
 * new one for every case would cost more than reading it. Scripts do not run.
 *
 * @param html the page, with shadow trees as templates
 * @param address from `?` or `#` on
 * @param stored what the page keeps in its local storage
 */
export function showDocument(
  html: string,
  address: string,
  stored: Readonly<Record<string, string>>,
): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  history.replaceState(null, '', location.pathname + address);
  localStorage.clear();
  for (const [key, value] of Object.entries(stored)) localStorage.setItem(key, value);
  document.head.replaceChildren(...parsed.head.childNodes);
  document.body.replaceChildren(...parsed.body.childNodes);
  const open = (root: ParentNode) => {
    for (const template of root.querySelectorAll('template')) {
      const host = template.parentElement;
      if (host === null || !template.hasAttribute('shadowrootmode')) continue;
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.append(template.content);
      template.remove();
      open(shadow);
    }
  };
  open(document);
}
