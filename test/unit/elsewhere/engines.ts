import { execFileSync } from 'node:child_process';
import * as v from 'valibot';
import { parse, parseAllDocuments } from 'yaml';

/** What a step of a workflow runs, and with which variables, as GitHub puts them in. */
export interface Step {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
}

const workflowSchema = v.object({
  jobs: v.object({
    reset: v.object({
      steps: v.array(
        v.object({
          run: v.optional(v.string()),
          env: v.optional(v.record(v.string(), v.string()), {}),
        }),
      ),
    }),
  }),
});

/** The one step of a workflow that runs something. */
export function stepOf(workflow: string, context: Readonly<Record<string, string>> = {}): Step {
  const { steps } = v.parse(workflowSchema, parse(workflow)).jobs.reset;
  const [step] = steps.filter(({ run }) => run !== undefined);
  const env = Object.entries(step?.env ?? {}).map(([name, value]) => [name, put(value, context)]);
  return { script: step?.run ?? '', env: Object.fromEntries(env) };
}

/** As GitHub evaluates the expressions that are used here: a text in quotes, or a value by name. */
function put(text: string, context: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ (?:'((?:[^']|'')*)'|([\w.]+)) \}\}/gu, (_, quoted, name) =>
    quoted === undefined ? (context[name] ?? '') : quoted.replaceAll("''", "'"),
  );
}

const containerSchema = v.object({
  command: v.array(v.string()),
  args: v.array(v.string()),
  env: v.array(v.object({ name: v.string(), value: v.string() })),
  volumeMounts: v.array(v.object({ name: v.string(), mountPath: v.string() })),
});
export type Container = v.InferOutput<typeof containerSchema>;
const podSchema = v.object({
  template: v.object({ spec: v.object({ containers: v.tuple([containerSchema]) }) }),
});

/** The documents of a text in YAML. */
export function documentsIn(text: string): unknown[] {
  return parseAllDocuments(text).map((one) => {
    if (one.errors.length > 0) throw one.errors[0];
    return one.toJS();
  });
}

/** The container of a Job or of a CronJob. */
export function containerOf(object: unknown): Container {
  const job = v.object({ spec: podSchema });
  const cronJob = v.object({ spec: v.object({ jobTemplate: job }) });
  const read = v.safeParse(cronJob, object);
  const { spec } = read.success ? read.output.spec.jobTemplate : v.parse(job, object);
  return spec.template.spec.containers[0];
}

/** As Kubernetes replaces in arguments: `$$` is a dollar, `$(NAME)` a variable where there is one. */
export function expanded(argument: string, env: Readonly<Record<string, string>>): string {
  return argument.replace(/\$(?:(\$)|\(([\w.-]+)\))/gu, (whole, dollar, name) =>
    dollar === '$' ? '$' : (env[name] ?? whole),
  );
}

/** The text that a pipeline hands to `sh`: a string of Groovy in single quotes. */
export function scriptIn(jenkinsfile: string): string {
  const [, literal = ''] = /^\s*sh '((?:[^'\\\n]|\\.)*)'$/mu.exec(jenkinsfile) ?? [];
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r' };
  return literal.replace(/\\(.)/gu, (_, one: string) => escapes[one] ?? one);
}

/** What the program would be called with, for each call of it. */
export function argumentsIn(
  { script, env }: Step,
  shell: 'bash' | 'sh' = 'bash',
): readonly (readonly string[])[] {
  const told = {
    REAL_NODE: process.execPath,
    TOLD: 'console.log(JSON.stringify(process.argv.slice(1)))',
  };
  const instead = 'node() { "$REAL_NODE" -e "$TOLD" -- "$@"; }';
  // As both engines start it; a shell with a socket for its input would read the profile of a person.
  const out = execFileSync(shell, ['-e', '-c', `${instead}\n${script}`], {
    encoding: 'utf8',
    env: { ...process.env, ...env, ...told },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return out
    .split('\n')
    .filter((line) => line.startsWith('['))
    .map((line) => v.parse(v.array(v.string()), JSON.parse(line)));
}
