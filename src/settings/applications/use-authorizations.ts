import { useEffect, useState } from 'preact/hooks';
import browser, { type Storage } from 'webextension-polyfill';
import type { AnswerOf } from '../../messages/answers';
import { sendCommand } from '../../messages/send-command';

/** The stored items of which an answer says something; what is in them is the background's. */
const sources = ['applications', 'secrets', 'sessionSecrets', 'tokens', 'lockState'];

/** What is known of each application's secrets, by its ID: asked for again whenever it may change. */
export function useAuthorizations(): AnswerOf<'authorizations'> {
  const [authorizations, setAuthorizations] = useState<AnswerOf<'authorizations'>>({});
  useEffect(() => {
    let latest = 0;
    async function ask() {
      latest += 1;
      const mine = latest;
      const answer = await sendCommand({ type: 'authorizations' });
      if (answer.ok && mine === latest) setAuthorizations(answer.value);
    }
    function onChanged(changes: Record<string, Storage.StorageChange>) {
      if (sources.some((key) => key in changes)) void ask();
    }
    browser.storage.onChanged.addListener(onChanged);
    void ask();
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  return authorizations;
}
