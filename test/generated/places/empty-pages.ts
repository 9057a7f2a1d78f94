import { neighbour } from '../neighbours';
import type { Random } from '../random';
import { hex, uuid } from '../value-shapes';
import { html, page } from './markup';

const row = (name: string, value: string) => `<tr><th>${name}</th><td>${value}</td></tr>`;
const rows = (random: Random, count: number) =>
  Array.from({ length: count }, () => neighbour(random.below(9_999), 'words'))
    .map(({ name, value }) => row(html(name), html(value)))
    .join('');

/** Pages on which no device ID stands, though its name does, or values that look like one. */
export const emptyPages: readonly ((random: Random) => string)[] = [
  (random) => page(`<table>${row('Device ID', '')}${row('Session ID', uuid(random))}</table>`),
  (random) => page(`<table>${row('Device ID', '—')}${rows(random, 3)}</table>`),
  (random) =>
    page(`<dl><dt>Device ID</dt><dd></dd><dt>Session ID</dt><dd>${uuid(random)}</dd></dl>`),
  (random) =>
    page(`<table>${row('Device ID', `${uuid(random).slice(0, 8)}…`)}${rows(random, 2)}</table>`),
  (random) => page(`<table>${row('Device ID', `${uuid(random).slice(0, 4)}••••••••`)}</table>`),
  (random) =>
    page(
      `<label>Device ID <input placeholder="e.g. ${uuid(random)}"></label><label>Session <input value="${uuid(random)}"></label>`,
    ),
  (random) => page(`<label>Device ID <input type="password" value="${uuid(random)}"></label>`),
  (random) =>
    page(
      `<table><tr><th>Device</th><th>Session ID</th></tr><tr><td>TV</td><td>${uuid(random)}</td></tr></table>`,
    ),
  (random) =>
    page(
      `<table><tr><th>Device ID</th><th>Session ID</th></tr><tr><td></td><td>${uuid(random)}</td></tr></table>`,
    ),
  (random) => page(`<table>${rows(random, 8)}</table>`),
  (random) =>
    page(
      `<ul><li><a href="/c/1">Fix device ID</a> <code>${hex(random, 7)}</code></li><li><a href="/acme/tv/commit/2">Reset device ID</a> <copy-button value="${hex(random, 40)}"></copy-button></li></ul>`,
    ),
  (random) =>
    page(
      `<table><tr><th>Name</th><th>Example</th></tr><tr><td>device_id</td><td>${uuid(random)}</td></tr></table>`,
    ),
  (random) =>
    page(
      `<table><tr><th>Message</th><th>Commit</th></tr><tr><td>Device ID</td><td>${hex(random, 40)}</td></tr></table>`,
    ),
  () =>
    page(
      '<table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr><tr><td>device_id</td><td>string(36)</td><td>yes</td></tr><tr><td>mvpd_id</td><td>string</td><td>yes</td></tr></table>',
    ),
  () =>
    page(
      '<pre>- const deviceId = Fixtures.DEVICE_1;\n+ const deviceId = config.v2.deviceId;</pre>',
    ),
  (random) =>
    page(
      `<ul><li><a href="/commit/${hex(random, 40)}">Rename deviceId to deviceIdV2</a> <code>${hex(random, 40).slice(0, 7)}</code></li><li><a href="/commit/${hex(random, 40)}">Hash the device ID</a></li></ul>`,
    ),
  (random) =>
    page(
      `<table class="diff"><tr><td>-</td><td>deviceId: string;</td></tr><tr><td>+</td><td>deviceIdentifier: Uuid4;</td></tr></table><p>Commit ${hex(random, 40)}</p>`,
    ),
  () =>
    page(
      '<p>Device ID: see <code>docs/device-id-v2.md</code>.</p><p>The device ID is 36-char long.</p>',
    ),
  (random) =>
    page(
      `<div><span>Device ID</span><button>Copy</button></div><div><span>Session ID</span><span>${uuid(random)}</span></div>`,
    ),
  (random) =>
    page(
      `<div><span>Device ID</span><button>Show device 1</button></div><p>Build ${hex(random, 40)}</p>`,
    ),
  () =>
    page(
      '<p>curl -H "X-Device-Id: $DEVICE_ID"</p><p>device_id={{device_id}}&amp;mvpd_id=$MVPD_1</p>',
    ),
  (random) =>
    page(
      '<h1>Order</h1>',
      `<script>window.__STATE__ = {"sessionId":"${uuid(random)}","deviceId":null};</script>`,
    ),
  (random) =>
    page(
      '<h1>Player</h1>',
      `<script>function deviceId() { return store.id2 } var s = "${uuid(random)}";</script>`,
    ),
  () =>
    page(
      '<h1>Player</h1>',
      '<script>const deviceId = config.v2.deviceId; let device_id = Fixtures.DEVICE_1;</script>',
    ),
  (random) => page(`<div data-session-id="${uuid(random)}" data-device-type="roku-4"></div>`),
  (random) => page(`<svg><text>Device ID</text></svg><p>Asset ${uuid(random)}</p>`),
  (random) =>
    page(
      `<h3>Device</h3><dl><dt>Model</dt><dd>AFTKA</dd></dl><h3>Session</h3><dl><dt>ID</dt><dd>${uuid(random)}</dd></dl>`,
    ),
  // Heads that are cells like any other.
  (random) =>
    page(
      `<table><tr><td>Message</td><td>Commit</td></tr><tr><td>Device ID</td><td>${hex(random, 40)}</td></tr></table>`,
    ),
  (random) =>
    page(
      `<table><tr><td>Commit</td><td>Author</td></tr><tr><td>${hex(random, 40)}</td><td>Device ID</td></tr></table>`,
    ),
  (random) =>
    page(
      `<h3>Device</h3><dl><dt>Model</dt><dd>AFTKA</dd><dt>Session</dt><dd><dl><dt>ID</dt><dd>${uuid(random)}</dd></dl></dd></dl>`,
    ),
  (random) =>
    page(
      `<h3>Device</h3><div><p>AFTKA</p><h4>Session</h4><dl><dt>ID</dt><dd>${uuid(random)}</dd></dl></div>`,
    ),
  (random) =>
    page(
      `<h3>Device</h3><table><tr><th>Session</th><td><b>ID</b> <code>${uuid(random)}</code></td></tr></table>`,
    ),
  (random) => page(`<div><p>Store device ID</p><code>${hex(random, 40)}</code></div>`),
  (random) => page(`<p>Fix device ID</p><p>${hex(random, 40)}</p>`),
  (random) =>
    page(`<dl><dt>Device ID (session ID)</dt><dd>${uuid(random)}</dd></dl><p>Sign in</p>`),
  (random) => page(`<table>${row('Session ID for device ID', uuid(random))}</table>`),
  (random) => page(`<table>${row('Device ID (last 8)', uuid(random).slice(-8))}</table>`),
  (random) => page(`<table>${row('Device ID', 'PROJ-1234')}${rows(random, 2)}</table>`),
  () => page(`<label>Device ID <input value="11111111-2222-3333-4444-555555555555"></label>`),
  () => page(`<table>${row('Device ID', '1732712345678')}</table>`),
];
