import { useEffect } from 'preact/hooks';
import { pastedMark } from '../../messages/page-urls';
import { sendCommand } from '../../messages/send-command';

/**
 * Takes what was pasted in the popup, once, where the page's address says that it waits.
 *
 * @param onLost told where it does not: the background was stopped meanwhile, or another window took it
 */
export function useHandedOver(receive: (text: string) => void, onLost: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (!new URLSearchParams(location.search).has(pastedMark)) return;
    history.replaceState(null, '', `${location.pathname}${location.hash}`);
    void sendCommand({ type: 'takePasted' }).then((answer) => {
      if (answer.ok && answer.value.text !== undefined) receive(answer.value.text);
      else onLost();
    });
  }, []);
}
