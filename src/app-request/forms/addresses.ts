import { siteApart } from '../../detection/requests/request-host';
import { addressEnd } from '../../detection/text/address-end';
import { isCutAt } from '../../detection/values/cut';
import { adobePath, mostRequests } from './form';
import { textVariables } from './text-variables';

/** An address of Adobe Pass in a text. */
export interface Address {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

const longestBase = 300;
const longestAddress = 16_384;
const base = /(?:\$?\{\{?[^{}\s]{1,60}\}\}?|\$\([\w.-]{1,60}\)|[\w.~:@%$/-])*$/u;
/** How far from a path the site stands that it is behind: other headers may be in between. */
const nearSite = 4_096;

/** Finds the addresses of requests to Adobe Pass in a text; where they are relative, with their site. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  for (const { index: at } of text.matchAll(new RegExp(adobePath, 'gu'))) {
    const last = found.at(-1)?.to ?? 0;
    if (at < last) continue;
    if (found.length === mostRequests) break;
    const before = base.exec(text.slice(Math.max(last, at - longestBase), at))?.[0] ?? '';
    const scheme = before.search(/https?:\/\/(?!.*https?:\/\/)/iu);
    // A label, and no port.
    const label =
      scheme > 0 ? scheme : (/^.*:(?!\d+(?:\/|$)|\/\/)|^[@%~.-]+/u.exec(before)?.[0].length ?? 0);
    const from = at - before.length + (scheme === 0 ? 0 : label);
    const to = Math.min(addressEnd(text, from, at + 1), from + longestAddress);
    found.push({ url: text.slice(from, to) + (isCutAt(text, to) ? '…' : ''), from, to });
  }
  const fill = textVariables(text);
  return found.map((address, at) => ({
    ...address,
    url: withSite(fill(address.url), text, address, found[at - 1]?.to, found[at + 1]?.from),
  }));
}

function withSite(
  url: string,
  text: string,
  { from, to }: Address,
  last = 0,
  next?: number,
): string {
  if (!url.startsWith('/')) return url;
  const before = text.slice(Math.max(last, from - nearSite), from);
  const behind = text.slice(to, Math.min(next ?? text.length, to + nearSite));
  // HTTP/2 names the site before the path as a rule, HTTP/1.1 behind it.
  const isPseudo = /:path["'\s:\\,]{1,20}(?:value["'\s:\\]{1,8})?$/u.test(before);
  const sides = isPseudo ? [before, behind] : [behind, before];
  const site = sides
    .map((side) => siteApart(isPseudo ? fromLastAuthority(side) : side))
    .find((one) => one !== undefined);
  return `${site ?? ''}${url}`;
}

function fromLastAuthority(text: string): string {
  return text.slice(Math.max(0, text.lastIndexOf(':authority')));
}
