import type { Rollup } from 'vite';

type Bundle = Rollup.OutputBundle;

/** The pages among the files that are built. */
export function htmlIn(bundle: Bundle): Rollup.OutputAsset[] {
  return Object.values(bundle).filter(
    (file): file is Rollup.OutputAsset => file.type === 'asset' && file.fileName.endsWith('.html'),
  );
}

/** @throws where there is no such file */
export function textOf(file: Bundle[string] | undefined): string {
  if (file === undefined) throw new Error('The build names a file that it does not make');
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}
