import { valuesBeside } from './values-beside';
import { withVariables } from './variables';

const names = String.raw`(?:\w+\.){0,3}(?::?authority|host(?:_?name|_?url)?|(?:mgmt|api|base|server|adobe)_?-?(?:host|url|uri|path)?|HTTPS?Connection)`;
const site =
  /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z][\w-]*|localhost)(:\d{1,5})?((?:\/[\w.~-]+)*)\/?$/iu;
/** Adobe's hosts for resets. */
const management = /(?<![\w.-])mgmt[\w-]*(?:\.[\w-]+)*\.adobe\.com(?![\w-])/giu;

/**
 * The site that a request goes to which names it apart from its path: in a Host header, as
 * `:authority`, as `baseURL`, or as the only one of Adobe's hosts for resets in the text.
 *
 * @returns its address without a slash at its end; undefined where there is none, or several
 */
export function siteApart(text: string): string | undefined {
  const labelled = new Set<string>();
  for (const { told } of valuesBeside(text, names, 'i')) {
    const [, host, port, path] =
      site.exec('value' in told ? withVariables(told.value, text) : '') ?? [];
    if (host !== undefined)
      labelled.add(`https://${host.toLowerCase()}${portOf(port ?? portIn(text))}${path}`);
  }
  if (labelled.size === 1) return [...labelled][0];
  const known = [...labelled].filter((one) => one.startsWith('https://mgmt'));
  if (known.length === 1) return known[0];
  const hosts = new Set(Array.from(text.matchAll(management), ([host]) => host.toLowerCase()));
  return labelled.size === 0 && hosts.size === 1 ? `https://${[...hosts][0]}` : undefined;
}

/** That of HTTPS goes without saying. */
function portOf(port: string): string {
  return port === ':443' ? '' : port;
}

/** A port that is a member of its own. */
function portIn(text: string): string {
  const ports = new Set(
    [...valuesBeside(text, String.raw`(?:\w+\.){0,3}port`)].map(({ raw }) => raw),
  );
  const [port = ''] = ports;
  return ports.size === 1 && /^\d{1,5}$/u.test(port) ? `:${port}` : '';
}
