/** What our own listener of messages looks like: its promise is the answer. */
type Listener = (message: unknown, sender: chrome.runtime.MessageSender) => Promise<unknown>;

const onMessage = {
  addListener(listener: Listener) {
    chrome.runtime.onMessage.addListener((message, sender, answer) => {
      listener(message, sender).then(answer, () => answer());
      return true;
    });
  },
};
const runtime = Object.create(chrome.runtime, { onMessage: { value: onMessage } });

/**
 * Stands for webextension-polyfill in the Chromium build, in a tenth of its bytes. Chromium's APIs
 * give promises by themselves under Manifest V3; only an answer to a message has to be called for.
 * (chrome.runtime.onMessage; a promise is an answer in the newest versions alone)
 */
export default Object.create(chrome, { runtime: { value: runtime } });
