import type { PassNetwork } from './http';

/** A network, and what can be said afterwards of what was sent through it. */
export interface WatchedNetwork {
  readonly network: PassNetwork;
  /**
   * Whether the server may have done what one of the requests asked for: it left, and no answer
   * said that it was refused (4xx). A time-out, a connection that was cut, an answer of 5xx, of
   * somebody in between (a redirect, a page with 200) all leave it open.
   */
  readonly mayBeDone: () => boolean;
}

/** Watches requests that change something at the server, of which each may be sent several times. */
export function watched(network: PassNetwork): WatchedNetwork {
  let open = 0;
  return {
    network: {
      ...network,
      fetch: async (...request) => {
        open += 1;
        const response = await network.fetch(...request);
        if (response.status >= 400 && response.status < 500) open -= 1;
        return response;
      },
    },
    mayBeDone: () => open > 0,
  };
}
