import type { Field } from '../neighbours';

/** A text as it stands in markup, also within an attribute. */
export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A whole document. */
export function page(body: string, head = ''): string {
  return `<!doctype html><html><head>${head}<title>Debug</title></head><body>${body}</body></html>`;
}

/** A field with both parts ready for markup. */
export function inMarkup({ name, value }: Field): Field {
  return { name: html(name), value: html(value) };
}

/** An open shadow tree, as markup declares it. */
export function shadow(host: string, inside: string, outside = '', attributes = ''): string {
  return `<${host}${attributes}><template shadowrootmode="open">${inside}</template>${outside}</${host}>`;
}
