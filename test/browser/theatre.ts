import { openTheatre, type Theatre } from '../../scripts/pictures/stage';
import { changedBuild } from './changed-build';
import { type Extension, startExtension } from './extension';

/** The states of `npm run pictures`, for a test to look at. */
export interface TestTheatre extends Theatre {
  readonly extension: Extension;
}

/** @param pages match patterns of the web pages that the extension may read */
export async function startTheatre(pages = ['http://localhost/*']): Promise<TestTheatre> {
  const build = await changedBuild((manifest) => manifest.host_permissions.push(...pages));
  const extension = await startExtension(build.folder);
  const theatre = await openTheatre(extension);
  return {
    ...theatre,
    extension,
    async close() {
      await theatre.close();
      await extension.close();
      await build.remove();
    },
  };
}
