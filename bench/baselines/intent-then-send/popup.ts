/** Sends what is typed to the background, and shows the answer. */
const form = document.forms[0];
const input = document.querySelector('input');
const output = document.querySelector('output');
if (form === undefined || input === null || output === null) throw new Error('No form');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const deviceId = input.value;
  output.textContent = '';
  const status: unknown = await chrome.runtime.sendMessage(deviceId);
  output.textContent = `${status} ${deviceId}`;
});
