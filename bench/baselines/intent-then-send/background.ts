import { resetUrlOf } from '../../sample';

/** Keeps the token in memory, writes down what it is about to do, and does it. */
let token: Promise<unknown> | undefined;

chrome.runtime.onMessage.addListener((deviceId: string, _sender, answer) => {
  void reset(deviceId).then(answer);
  return true;
});

async function reset(deviceId: string): Promise<number> {
  token ??= chrome.storage.session.get('token').then((items) => items['token']);
  await chrome.storage.local.set({ intent: deviceId });
  const headers = { Authorization: `Bearer ${await token}` };
  const { status } = await fetch(resetUrlOf(deviceId), { method: 'DELETE', headers });
  return status;
}
