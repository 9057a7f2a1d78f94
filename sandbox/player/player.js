// A sample web player: it asks Adobe Pass as an app does, with its own headers, and shows nothing
// of what it sends.
const { environment } = document.documentElement.dataset;
const options = new URLSearchParams(location.hash.slice(1));
const deviceId = options.get('device') ?? '7c1f0a52-9d3e-4b86-a5f4-20c98e61b7d3';
const mvpdId = options.get('mvpd') ?? 'TempPass_TEST40';
const address = options.get('email');
const deviceInfo = {
  primaryHardwareType: 'Desktop',
  model: 'Sample web player',
  version: '4.12',
  osName: 'Linux',
  osVersion: '6.1',
  connectionType: 'LAN',
};
const state = document.querySelector('output');
const wantsToPlay = 'wants to play';

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

async function ask(path, body) {
  const token = await fetch('/player/token').then((answer) => answer.text());
  const headers = {
    Authorization: `Bearer ${token}`,
    'AP-Device-Identifier': `fingerprint ${base64(deviceId)}`,
    'X-Device-Info': base64(JSON.stringify(deviceInfo)),
  };
  if (address !== null)
    headers['AP-TempPass-Identity'] = base64(JSON.stringify({ email: address }));
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  return fetch(`${environment}/api/v2/REF30/${path}/${mvpdId}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Plays where a decision permits it; a player that played before its page was loaded again does so by itself. */
async function play() {
  state.textContent = 'Asking …';
  const profile = await ask('profiles');
  if (!profile.ok) return refuse(profile.status, await profile.json());
  const answer = await ask('decisions/authorize', { resources: ['REF30'] });
  const body = await answer.json();
  if (!answer.ok) return refuse(answer.status, body);
  const [decision] = body.decisions;
  if (!decision.authorized) return refuse(decision.error.status, decision.error);
  state.textContent = 'Playing REF30';
}

function refuse(status, { code }) {
  state.textContent = `Refused (${status}): ${code}`;
}

async function start() {
  if (sessionStorage.getItem(wantsToPlay) !== null) return play();
  const profile = await ask('profiles');
  if (!profile.ok) return refuse(profile.status, await profile.json());
  state.textContent = 'Ready';
}

function orSay(work) {
  work().catch((error) => {
    state.textContent = `No answer: ${error.message}`;
  });
}

document.querySelector('button').addEventListener('click', () => {
  sessionStorage.setItem(wantsToPlay, 'yes');
  orSay(play);
});
orSay(start);
