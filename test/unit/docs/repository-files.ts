import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the repository that is kept, from its root; what begins with a dot at the root is not. */
export function repositoryFiles(root: string): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('/'))
    .map((line) => line.replace(/^\/|\/$/gu, ''));
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !ignored.includes(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, withFileTypes: true })
            .filter((one) => one.isFile())
            .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
        : [entry.name],
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !ignored.some((folder) => file.startsWith(`${folder}/`)));
}
