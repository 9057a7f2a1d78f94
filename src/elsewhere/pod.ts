import { containerArgument } from './quoting';

/** Where a container finds what it is given. */
const given = '/etc/reset-temp-pass';
const program = '/opt/reset-temp-pass/reset-temp-pass.mjs';
export const listFile = `${given}/list.csv`;
export const logFile = '/var/lib/reset-temp-pass/run.log';
const secretFolder = '/run/secrets/reset-temp-pass';

/** The names of what a person creates beside the written objects. */
export const programMap = 'reset-temp-pass-program';
export const statementSecret = 'reset-temp-pass-statement';

/**
 * A pod that runs the program: as nobody, with a file system that cannot be written but for its log,
 * without a token of the cluster, and with nothing that it does not need.
 *
 * @param args of the program
 * @param settings the name of the ConfigMap with `settings.json`, and `list.csv` where there is one
 */
export function podTemplate(
  args: readonly string[],
  settings: string,
  restartPolicy: 'Never' | 'OnFailure',
) {
  return {
    spec: {
      restartPolicy,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 65_532,
        runAsGroup: 65_532,
        fsGroup: 65_532,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          name: 'reset-temp-pass',
          image: 'node:22-alpine',
          command: ['node', program],
          args: args.map(containerArgument),
          env: [
            { name: 'RESET_TEMP_PASS_SETTINGS', value: `${given}/settings.json` },
            { name: 'RESET_TEMP_PASS_STATEMENT_FILE', value: `${secretFolder}/statement` },
          ],
          resources: {
            requests: { cpu: '50m', memory: '128Mi' },
            limits: { memory: '512Mi' },
          },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          },
          volumeMounts: [
            { name: 'program', mountPath: '/opt/reset-temp-pass', readOnly: true },
            { name: 'settings', mountPath: given, readOnly: true },
            { name: 'statement', mountPath: secretFolder, readOnly: true },
            { name: 'log', mountPath: '/var/lib/reset-temp-pass' },
          ],
        },
      ],
      volumes: [
        { name: 'program', configMap: { name: programMap } },
        { name: 'settings', configMap: { name: settings } },
        { name: 'statement', secret: { secretName: statementSecret, defaultMode: 0o440 } },
        { name: 'log', emptyDir: {} },
      ],
    },
  };
}
