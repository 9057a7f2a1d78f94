import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { root } from './catalogues';

/** A text that stands in a source file, and in what. */
export interface SourceText {
  readonly file: string;
  readonly kind: 'literal' | 'template' | 'jsx' | 'attribute';
  /** The parts between what is put in. */
  readonly parts: readonly string[];
  /** The name of the attribute. */
  readonly attribute?: string;
  /** Whether it is the message of an error, which nobody but a developer sees. */
  readonly ofError: boolean;
}

/** Every text in the source files of a folder, from the repository's root. */
export function sourceTexts(folder: string): SourceText[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .flatMap(({ parentPath, name }) => textsOf(join(parentPath, name)));
}

function textsOf(path: string): SourceText[] {
  const file = relative(root, path);
  const found: SourceText[] = [];
  const add = (kind: SourceText['kind'], parts: readonly string[], inside: Inside) =>
    found.push({ file, kind, parts, ...inside });
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  walk(program, { ofError: false }, (node, inside) => {
    if (node['type'] === 'JSXText') add('jsx', [String(node['value'])], inside);
    if (node['type'] === 'TemplateLiteral') add('template', quasisOf(node), inside);
    if (node['type'] !== 'Literal' || typeof node['value'] !== 'string') return;
    add(inside.attribute === undefined ? 'literal' : 'attribute', [node['value']], inside);
  });
  return found;
}

type Inside = Pick<SourceText, 'attribute' | 'ofError'>;
type Node = Readonly<Record<string, unknown>>;

function walk(node: unknown, inside: Inside, visit: (node: Node, inside: Inside) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, inside, visit);
  if (!isNode(node)) return;
  if (node['type'] === 'ImportDeclaration') return;
  visit(node, inside);
  const within = enter(node, inside);
  for (const [key, child] of Object.entries(node)) if (key !== 'parent') walk(child, within, visit);
}

function enter(node: Node, inside: Inside): Inside {
  const named = (child: unknown) => (isNode(child) ? String(child['name']) : '');
  if (node['type'] === 'JSXAttribute') return { ...inside, attribute: named(node['name']) };
  if (node['type'] === 'JSXElement') return { ofError: inside.ofError };
  const isError = node['type'] === 'NewExpression' && /Error$/u.test(named(node['callee']));
  return isError ? { ...inside, ofError: true } : inside;
}

function quasisOf(node: Node): string[] {
  const quasis = Array.isArray(node['quasis']) ? node['quasis'] : [];
  return quasis.map((one) => String(one?.value?.cooked ?? ''));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
