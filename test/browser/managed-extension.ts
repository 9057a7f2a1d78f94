import { changedBuild } from './changed-build';
import { type Extension, startExtension } from './extension';
import { type PolicyFile, policyFile } from './policy-file';

/** Notes in the page what a content script reads of the policy. */
const probe = `chrome.storage.managed.get().then(JSON.stringify, String).then((seen) => {
  document.body.dataset.seen = seen;
});`;
const staging = { environment: 'release-staging', requestorId: 'REF30' };

export interface ManagedExtension extends Extension {
  /** The policy, to be written anew. */
  readonly file: PolicyFile;
  /** The software statement in it. */
  readonly statement: string;
}

/** The extension with a policy that sets up a team, and has two entries that make no sense. */
export async function startManaged(): Promise<ManagedExtension> {
  const build = await changedBuild(
    (manifest) => {
      manifest.host_permissions.push('http://localhost/*');
      manifest.content_scripts = [{ matches: ['https://localhost/*'], js: ['probe.js'] }];
    },
    { 'probe.js': probe },
  );
  const file = await policyFile(build.folder);
  let statement = '';
  const extension = await startExtension(build.folder, {}, async (sandbox) => {
    statement = await sandbox.statement('release-staging');
    await file.write({
      applications: [
        { name: 'Team', environment: 'release-staging', statement },
        { name: 'Bring your own', environment: 'prequal-staging' },
      ],
      environments: [
        {
          name: 'Lab',
          managementUrl: 'https://lab.example.com',
          serviceUrl: 'https://lab.example.com/sp',
        },
      ],
      tempPasses: [
        { ...staging, name: 'Team pass', mvpdId: 'TempPass_TEST40', application: 'Team' },
        { ...staging, mvpdId: 'all' },
        { ...staging, name: 'Own statement', environment: 'prequal-staging', mvpdId: 'TempPass' },
      ],
      watchedSites: ['http://localhost/*', 'https://tools.example.com/*', 'https://*/*'],
    });
  }).catch(async (error: unknown) => {
    await file.remove();
    throw error;
  });
  return {
    ...extension,
    file,
    statement,
    async close() {
      await extension.close();
      await file.remove();
      await build.remove();
    },
  };
}
