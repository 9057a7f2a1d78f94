import browser from 'webextension-polyfill';

/** In ms. */
const interval = 1_000;

/**
 * What the policy of the organization says, as it stands there; empty where there is none.
 *
 * It is asked again each second until there is an answer: a Chromium that has just started (seen in 156)
 * may leave the first question open until somebody asks anything more, and everything waits for it.
 */
export async function rawPolicy(): Promise<Record<string, unknown>> {
  try {
    return await askedAgain(async () => browser.storage.managed.get());
  } catch {
    // Firefox rejects where there is no policy, and some browsers have no place for one.
    return {};
  }
}

function askedAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(askOnce, interval);
    function askOnce() {
      ask()
        .then(resolve, reject)
        .finally(() => clearInterval(timer));
    }
    askOnce();
  });
}
