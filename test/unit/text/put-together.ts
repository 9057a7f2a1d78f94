import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { root } from './catalogues';

type Node = Readonly<Record<string, unknown>>;

/** What stands between two parts of a sentence in English, and elsewhere otherwise or not at all. */
const between = /^[.,;:]? $/u;

/** Where source code puts texts one after the other by itself, each with the code that does. */
export function putTogether(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const file = relative(root, path).replaceAll('\\', '/');
      return joinsIn(name, readFileSync(path, 'utf8')).map((code) => `${file}: ${code}`);
    });
}

/** @param name of the file, whose ending says what it is written in */
export function joinsIn(name: string, source: string): string[] {
  const found: string[] = [];
  const codeOf = ({ start, end }: Node) =>
    source.slice(Number(start), Number(end)).replace(/\s+/gu, ' ').replaceAll('${', '{');
  walk(parseSync(name, source).program, (node) => {
    if (isJoin(node) || isTemplate(node)) found.push(codeOf(node));
    found.push(...neighboursIn(node).map((pair) => pair.map(codeOf).join('…')));
  });
  return found;
}

/** `texts.join(' ')` */
function isJoin({ type, callee, arguments: given }: Node): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || !isNode(callee['property'])) return false;
  const [first] = Array.isArray(given) ? given : [];
  return callee['property']['name'] === 'join' && isNode(first) && isBetween(first['value']);
}

/** `${title}. ${advice}` */
function isTemplate({ type, quasis }: Node): boolean {
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return false;
  return quasis.slice(1, -1).some((one) => isBetween(one?.value?.cooked));
}

/** `{t('one')} {t('other')}` */
function neighboursIn({ type, children }: Node): [Node, Node][] {
  const inJsx = type === 'JSXElement' || type === 'JSXFragment';
  if (!inJsx || !Array.isArray(children)) return [];
  const parts = children.filter(isNode).filter((one) => !isLineBreak(one));
  return parts.flatMap((one, index): [Node, Node][] => {
    const [space, next] = parts.slice(index + 1, index + 3);
    if (space === undefined || next === undefined || !isBetween(textOf(space))) return [];
    // What has a sign in between is a sentence, wherever its parts come from.
    const isSentence = /^[.,;:]/u.test(String(textOf(space))) && isContainer(one);
    return isSentence || (saysText(one) && saysText(next)) ? [[one, next]] : [];
  });
}

/** A child that is there or not, and is a text of the catalogue alone. */
function saysText(node: Node): boolean {
  const { expression } = node;
  return isContainer(node) && isNode(expression) && said(expression);
}

function isContainer({ type }: Node): boolean {
  return type === 'JSXExpressionContainer';
}

function said(node: Node): boolean {
  const { type, right, consequent, alternate, callee } = node;
  if (type === 'LogicalExpression') return isNode(right) && said(right);
  if (type === 'ConditionalExpression') {
    return [consequent, alternate].some((one) => isNode(one) && said(one));
  }
  return type === 'CallExpression' && isNode(callee) && callee['name'] === 't';
}

function textOf(node: Node): unknown {
  const { type, value, expression } = node;
  if (type === 'JSXText') return value;
  return isNode(expression) ? expression['value'] : undefined;
}

function isLineBreak(node: Node): boolean {
  return node['type'] === 'JSXText' && /^\s*\n\s*$/u.test(String(node['value']));
}

function isBetween(text: unknown): boolean {
  return typeof text === 'string' && between.test(text);
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  if (!isNode(node)) return;
  visit(node);
  for (const [key, child] of Object.entries(node)) if (key !== 'parent') walk(child, visit);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
