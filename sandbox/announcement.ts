import type { Sandbox } from './index';
import { tempPasses } from './model/catalogue';
import { sandboxEnvironments } from './model/environments';

/**
 * What a person needs to use a stand-in: where it is, how to lead a browser to it, and what to paste.
 *
 * @returns lines of text for a terminal
 */
export async function announcement(sandbox: Sandbox): Promise<string> {
  const rules = sandbox.hosts.map((host) => `MAP ${host} 127.0.0.1:${sandbox.port}`).join(',');
  return `Sample debug page: ${sandbox.url('/debug')}
Sample web player: ${sandbox.url('/player')}

Point Chromium here with
  --host-resolver-rules="${rules}"
  --ignore-certificate-errors-spki-list=${sandbox.spki}

Temp Passes (requestor ID, MVPD ID), in every environment:
${passes()}

Software statements that reset:
${await statements(sandbox, ['temporary:passes:owner'])}

Software statements that read and start trials (api:client:v2):
${await statements(sandbox, ['api:client:v2'])}
`;
}

function passes(): string {
  return tempPasses()
    .map(({ requestorId, mvpd }) => {
      const titles = mvpd.kind === 'promotional' ? `, ${mvpd.titles} titles` : '';
      const broken = mvpd.kind === 'basic' && mvpd.broken ? ', wrongly configured' : '';
      return `  ${requestorId}  ${mvpd.id}  ${mvpd.kind}${titles}${broken}`;
    })
    .join('\n');
}

async function statements(sandbox: Sandbox, scopes: readonly string[]): Promise<string> {
  const lines = sandboxEnvironments.map(
    async (environment) => `  ${environment}  ${await sandbox.statement(environment, scopes)}`,
  );
  return (await Promise.all(lines)).join('\n');
}
