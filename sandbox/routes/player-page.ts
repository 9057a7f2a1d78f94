import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { SandboxBindings } from '../http/context';
import { serviceUrlOf } from '../model/environments';
import type { World } from '../model/world';

const environment = 'release-staging';
const day = 86_400;

/**
 * A sample web player: a page that sends requests of REST API V2 from the browser, as an app does,
 * and shows whether it may play. What it asks about can be changed behind `#` in its address
 * (`device`, `mvpd`, `email`).
 *
 * @param world the running stand-in
 */
export function playerRoutes(world: World): Hono<SandboxBindings> {
  const routes = new Hono<SandboxBindings>();

  routes.get('/player', (c) => c.html(page(serviceUrlOf(environment))));
  routes.get('/player.js', async (c) => {
    const script = await readFile(new URL('../player/player.js', import.meta.url), 'utf8');
    return c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  // A real app registers itself and gets its own; this one is handed it.
  routes.get('/player/token', async (c) => {
    const { clients, tokens } = world.environments[environment];
    const scopes = ['api:client:v2'];
    const { clientId } = clients.register(scopes, null);
    const now = world.now();
    const order = { clientId, scopes, seconds: day, now, saidTime: now };
    return c.text((await tokens.issue(order)).accessToken);
  });
  return routes;
}

function page(serviceUrl: string) {
  return html`<!doctype html>
<html lang="en" data-environment="${serviceUrl}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Sample web player</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 720px; margin: 48px auto; padding: 0 16px; }
h1 { font-size: 20px; }
output { display: grid; place-items: center; aspect-ratio: 16 / 9; background: #101317; color: #fff; }
button { font: inherit; margin-top: 16px; padding: 6px 16px; }
</style>
</head>
<body>
<h1>Sample web player</h1>
<output></output>
<button type="button">Play</button>
<script src="/player.js" type="module"></script>
</body>
</html>`;
}
