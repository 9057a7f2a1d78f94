import { openTheatre, type Theatre } from '../../scripts/pictures/stage';
import { buildWithPageAccess } from './changed-build';
import { type Extension, startExtension } from './extension';

/** The states of `npm run pictures`, for a test to look at. */
export interface TestTheatre extends Theatre {
  readonly extension: Extension;
}

export async function startTheatre(): Promise<TestTheatre> {
  const build = await buildWithPageAccess();
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
