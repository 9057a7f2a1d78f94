import {
  bodyOf,
  headersOf,
  hostOf,
  type MeantRequest,
  methodOf,
  pathOf,
  type RequestForm,
  secrets,
  urlOf,
} from './meant-request';

const nameValue = (r: MeantRequest) => headersOf(r).map(([name, value]) => ({ name, value }));
const keyValue = (r: MeantRequest) =>
  headersOf(r).map(([key, value]) => ({ key, value, type: 'text' }));

export function harEntry(r: MeantRequest) {
  const text = bodyOf(r);
  return {
    startedDateTime: '2026-11-27T10:00:00.000Z',
    time: 93,
    request: {
      method: methodOf(r),
      url: urlOf(r),
      httpVersion: 'HTTP/2.0',
      headers: nameValue(r),
      queryString: [],
      cookies: [{ name: 'ADOBEID', value: secrets.cookie }],
      headersSize: -1,
      bodySize: text?.length ?? 0,
      ...(text !== undefined && { postData: { mimeType: 'application/json', text } }),
    },
    response: {
      status: 403,
      statusText: '',
      headers: [],
      cookies: [],
      content: { size: 0, mimeType: 'application/json' },
    },
    timings: { send: 0, wait: 90, receive: 3 },
  };
}

const other = (r: MeantRequest) => ({
  ...harEntry(r),
  request: {
    ...harEntry(r).request,
    url: 'https://cdn.example.com/api/v2/REF30/profiles/Other',
    headers: [],
  },
});

function charles(r: MeantRequest) {
  const text = bodyOf(r);
  return [
    {
      status: 'COMPLETE',
      method: methodOf(r),
      protocolVersion: 'HTTP/2.0',
      scheme: 'https',
      host: hostOf(r),
      actualPort: 443,
      path: pathOf(r),
      query: null,
      request: {
        sizes: { headers: 300, body: 0 },
        mimeType: null,
        header: { headers: nameValue(r) },
        ...(text !== undefined && { body: { text, charset: 'UTF-8' } }),
      },
      response: { status: 403, header: { headers: [] } },
    },
  ];
}

function postman(r: MeantRequest, url: unknown, variable: readonly object[] = []) {
  const raw = bodyOf(r);
  return {
    info: {
      name: 'Adobe Pass',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      {
        name: 'folder',
        item: [
          {
            name: 'profile',
            request: {
              method: methodOf(r),
              header: keyValue(r),
              url,
              ...(raw !== undefined && { body: { mode: 'raw', raw } }),
            },
            response: [],
          },
        ],
      },
    ],
    variable,
  };
}

const withVariables = (r: MeantRequest) => ({
  raw: `{{base_url}}/api/v2/{{requestor}}/${pathOf(r).split('/').slice(4).join('/')}`,
  host: ['{{base_url}}'],
});

/** As tools export it. */
export const exportForms: readonly RequestForm[] = [
  [
    'HAR',
    (r) => JSON.stringify({ log: { version: '1.2', entries: [other(r), harEntry(r)] } }, null, 2),
  ],
  ['an entry of a HAR', (r) => JSON.stringify(harEntry(r))],
  ['Charles', (r) => JSON.stringify(charles(r))],
  [
    'mitmproxy',
    (r) =>
      JSON.stringify([
        {
          id: 'a1',
          type: 'http',
          request: {
            method: methodOf(r),
            scheme: 'https',
            host: hostOf(r),
            port: 443,
            path: pathOf(r),
            httpVersion: 'HTTP/2.0',
            headers: headersOf(r),
            content: bodyOf(r) ?? null,
          },
        },
      ]),
  ],
  [
    'Proxyman',
    (r) =>
      JSON.stringify({
        request: {
          method: methodOf(r),
          url: urlOf(r),
          headers: keyValue(r),
          body: { text: bodyOf(r) ?? '' },
        },
        response: { statusCode: 403 },
      }),
  ],
  ['Postman', (r) => JSON.stringify(postman(r, { raw: urlOf(r) }), null, '\t')],
  [
    'Postman, in parts',
    (r) =>
      JSON.stringify(
        postman(r, {
          protocol: 'https',
          host: hostOf(r).split('.'),
          path: pathOf(r).slice(1).split('/'),
        }),
      ),
  ],
  [
    'Postman with variables',
    (r) =>
      JSON.stringify(
        postman(r, withVariables(r), [
          { key: 'base_url', value: '{{scheme}}://{{host}}' },
          { key: 'scheme', value: 'https' },
          { key: 'host', value: hostOf(r) },
          { key: 'requestor', value: r.requestorId },
        ]),
      ),
  ],
  [
    'Postman and an environment below it',
    (r) =>
      `${JSON.stringify(postman(r, withVariables(r), [{ key: 'base_url', value: 'https://example.com' }]))}\n${JSON.stringify(
        {
          name: 'staging',
          values: [
            { key: 'base_url', value: r.base, enabled: true },
            { key: 'requestor', value: r.requestorId, enabled: true },
          ],
        },
      )}`,
  ],
  [
    'Insomnia 4',
    (r) =>
      JSON.stringify({
        _type: 'export',
        __export_format: 4,
        resources: [
          { _id: 'wrk_1', _type: 'workspace', name: 'Adobe Pass' },
          { _id: 'env_1', _type: 'environment', data: { base: r.base } },
          {
            _id: 'req_1',
            _type: 'request',
            method: methodOf(r),
            url: `{{ _.base }}${pathOf(r)}`,
            headers: nameValue(r),
            body: bodyOf(r) === undefined ? {} : { mimeType: 'application/json', text: bodyOf(r) },
          },
        ],
      }),
  ],
  [
    'a printed config of axios',
    (r) =>
      `Request failed ${JSON.stringify({ config: { url: urlOf(r), method: methodOf(r), headers: Object.fromEntries(headersOf(r)), data: bodyOf(r) } }, null, 2)}`,
  ],
  [
    'a log record with headers apart',
    (r) =>
      JSON.stringify({
        level: 'info',
        http: {
          url: urlOf(r),
          method: methodOf(r),
          request: { headers: Object.fromEntries(headersOf(r)) },
        },
      }),
    'withoutBody',
  ],
  [
    'a net export of Chromium',
    (r) =>
      JSON.stringify({
        params: {
          headers: [
            `:method: ${methodOf(r)}`,
            `:authority: ${hostOf(r)}`,
            ':scheme: https',
            `:path: ${pathOf(r)}`,
            ...headersOf(r).map(([name, value]) => `${name.toLowerCase()}: ${value}`),
          ],
        },
      }),
    'withoutBody',
  ],
];
