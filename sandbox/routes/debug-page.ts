import { Hono } from 'hono';
import { html } from 'hono/html';
import type { SandboxBindings } from '../http/context';
import { requireTempPass } from '../model/catalogue';
import { type TrialState, trialState } from '../model/trial';
import type { World } from '../model/world';

const environment = 'release-staging';
const requestorId = 'REF30';
const mvpdId = 'TempPass_TEST40';
const sampleDevice = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';

/**
 * A sample of what apps under test show: a debug page with the device ID and the trial's state.
 *
 * @param world the running stand-in
 */
export function debugRoutes(world: World): Hono<SandboxBindings> {
  const routes = new Hono<SandboxBindings>();
  const mvpd = requireTempPass(requestorId, mvpdId);
  const { trials } = world.environments[environment];

  routes.get('/debug', (c) => {
    const deviceId = c.req.query('device') || sampleDevice;
    const trial = trials.find(requestorId, mvpd, { deviceId });
    return c.html(page(deviceId, inWords(trialState(trial, world.now()))));
  });
  routes.post('/debug', async (c) => {
    const deviceId = new URLSearchParams(await c.req.text()).get('device') || sampleDevice;
    const { trialSeconds } = world.settings;
    trials.findOrStart(requestorId, mvpd, { deviceId }, world.now(), trialSeconds);
    return c.redirect(`/debug?device=${encodeURIComponent(deviceId)}`, 303);
  });
  return routes;
}

function inWords(trial: TrialState): string {
  switch (trial.state) {
    case 'none':
      return 'none';
    case 'running':
      return `running, ${trial.secondsLeft} s left`;
    case 'usedUp':
      return 'used up';
  }
}

function page(deviceId: string, trial: string) {
  const rows: readonly [string, string][] = [
    ['Device ID', deviceId],
    ['Requestor ID', requestorId],
    ['MVPD ID', mvpdId],
    ['Environment', 'Release staging'],
    ['App version', '4.12.0 (debug)'],
    ['Platform', 'Sample TV'],
    ['Trial', trial],
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Sample app: debug</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 720px; margin: 48px auto; padding: 0 16px; }
h1 { font-size: 20px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 8px 12px; border-bottom: 1px solid light-dark(#dfe2e6, #30343b); }
th { font-weight: 500; width: 160px; }
td { font-family: ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
button { font: inherit; margin-top: 16px; padding: 6px 16px; }
</style>
</head>
<body>
<h1>Sample app: debug</h1>
<table>
${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
</table>
<form method="post" action="/debug">
<input type="hidden" name="device" value="${deviceId}">
<button>Start trial</button>
</form>
<p><a href="/player">Sample web player</a></p>
</body>
</html>`;
}
