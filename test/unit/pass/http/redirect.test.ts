import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { browserNetwork, send } from '../../../../src/pass/http/http';

test('a redirect is not followed: the token goes nowhere else', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url);
    if (request.url === '/first') answer.writeHead(307, { location: '/second' });
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened');
  const answered = await send(browserNetwork, {
    endpoint: 'reset',
    url: `http://127.0.0.1:${address.port}/first`,
    method: 'DELETE',
    headers: { authorization: 'Bearer token' },
    secrets: [],
    retry: 'never',
  });
  server.close();
  expect(asked).toEqual(['/first']);
  expect(answered).toMatchObject({ ok: true, value: { status: 307 } });
});
