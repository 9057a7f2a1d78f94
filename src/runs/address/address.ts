import { useEffect, useState } from 'preact/hooks';
import { type ListOrigin, listOrigins } from '../../messages/page-urls';

/** What the page's address names: one run, or a new one. */
export interface Address {
  /** Undefined for a new run, and the list of all. */
  readonly runId: string | undefined;
}

/** What another page asks a new run to begin with. */
export interface Beginning {
  readonly tempPassId: string | undefined;
  /** Where the list comes from that waits to be taken. */
  readonly from: ListOrigin | undefined;
}

/** @param hash the part of an address from `#` on */
export function addressOf(hash: string): Address {
  try {
    return { runId: decodeURIComponent(hash.replace(/^#/u, '')) || undefined };
  } catch {
    // An address may be typed: `%` may stand for itself in one.
    return { runId: undefined };
  }
}

/** @param query the part of an address from `?` on */
export function beginningOf(query: string): Beginning {
  const named = new URLSearchParams(query);
  const from = listOrigins.find((one) => one === named.get('from'));
  return { tempPassId: named.get('tempPass') ?? undefined, from };
}

/** What the address names, and a way to another run that a person can go back from. */
export function useAddress(): [Address, (runId: string | undefined) => void] {
  const [address, setAddress] = useState(() => addressOf(location.hash));
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const follow = () => setAddress(addressOf(location.hash));
    window.addEventListener('hashchange', follow, { signal });
    window.addEventListener('popstate', follow, { signal });
    return () => closing.abort();
  }, []);
  function go(runId: string | undefined) {
    const hash = runId === undefined ? '' : `#${encodeURIComponent(runId)}`;
    history.pushState(null, '', `${location.pathname}${hash}`);
    setAddress({ runId });
    scrollTo(0, 0);
  }
  return [address, go];
}
