/**
 * The addresses of a Postman collection: `"url": {"host": ["mgmt", …], "path": ["reset-tempass", …],
 * "query": [{"key": …, "value": …}]}`, of which only some have the address in one piece too.
 */
export function addressesOfUrlObjects(text: string): string[] {
  if (!/"path"\s*:\s*\[/u.test(text)) return [];
  const found: string[] = [];
  try {
    JSON.parse(text, (_, value: unknown) => {
      const address = addressOf(value);
      if (address !== undefined) found.push(address);
      return value;
    });
  } catch {
    return [];
  }
  return found;
}

function addressOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || 'raw' in value || !('path' in value)) return;
  if (!isTexts(value.path) || !value.path.includes('reset-tempass')) return undefined;
  const host = 'host' in value ? joined(value.host, '.') : '';
  const port = 'port' in value && typeof value.port === 'string' ? `:${value.port}` : '';
  const scheme = /^[\w.-]+$/u.test(host) ? 'https://' : '';
  const query = 'query' in value && Array.isArray(value.query) ? value.query.flatMap(pairOf) : [];
  return `${scheme}${host}${port}/${value.path.join('/')}?${query.join('&')}`;
}

function pairOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || !('key' in entry && 'value' in entry))
    return [];
  if ('disabled' in entry && entry.disabled === true) return [];
  const { key, value } = entry;
  return typeof key === 'string' && typeof value === 'string' ? [`${key}=${escaped(value)}`] : [];
}

function escaped(value: string): string {
  return value.replace(/[\s"'<>&#]/gu, encodeURIComponent);
}

function joined(value: unknown, between: string): string {
  if (isTexts(value)) return value.join(between);
  return typeof value === 'string' ? value : '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
