import { formatList } from '../text/format';
import { t } from '../text/t';
import {
  deadline,
  type Errand,
  type EveryWork,
  filesOf,
  type ListWork,
  nameOfErrand,
} from './errand';
import { bulkArguments, everyArguments } from './program-arguments';
import { comment, groovyString, shellWord, shellWords } from './quoting';

const folder = 'reset-temp-pass';
const credential = 'reset-temp-pass-statement';

/**
 * A declarative pipeline of Jenkins. What people chose stands in the quotes of the shell, and these in
 * quotes of Groovy that replace nothing.
 */
export function jenkinsfile(errand: Errand): string {
  const { work, tempPass } = errand;
  const heading = comment('//', [
    t('elsewhere_resets', { name: tempPass }),
    t('elsewhere_pipeline', { files: formatList(filesOf(work)), folder: `${folder}/` }),
    t('elsewhere_pipelineSecret', { name: credential }),
  ]);
  return `${heading}pipeline {
  agent any
  options {
    disableConcurrentBuilds()
    timeout(time: ${Math.ceil(deadline(errand) / 60)}, unit: 'MINUTES')
  }
${work.kind === 'every' ? trigger({ ...errand, work }) : ''}  environment {
    RESET_TEMP_PASS_SETTINGS = '${folder}/settings.json'
  }
  stages {
${work.kind === 'every' ? everyStage({ ...errand, work }) : listStage({ ...errand, work })}  }
}
`;
}

/** The name of a stage. */
const stageName = () => groovyString(t('elsewhere_step'));

function trigger({ work }: Errand<EveryWork>): string {
  const { hour, minute, timeZone } = work.daily;
  const cron = `TZ=${timeZone}\n${minute} ${hour} * * *`;
  return `  triggers {
    cron(${groovyString(cron)})
  }
`;
}

function everyStage(errand: Errand<EveryWork>): string {
  return `    stage(${stageName()}) {
      steps {
${withStatement(shellWords(programWords(everyArguments(errand))), '        ')}      }
    }
`;
}

function listStage(errand: Errand<ListWork>): string {
  const { shards } = errand.work;
  const values = Array.from({ length: shards }, (_, index) => `'${index + 1}'`).join(', ');
  // The shell puts the number of the part into both.
  const [shard, log] = [`"$SHARD/${shards}"`, `"${nameOfErrand(errand)}.$SHARD.log"`];
  const placed: Readonly<Record<string, string>> = { '--shard': shard, '--log': log };
  const args = programWords(
    bulkArguments(errand, { list: `${folder}/list.csv`, log: '' }, { kind: 'option', value: '' }),
  );
  const script = args
    .map((arg, index) => placed[args[index - 1] ?? ''] ?? shellWord(arg))
    .join(' ');
  return `    stage(${stageName()}) {
      matrix {
        axes {
          axis {
            name 'SHARD'
            values ${values}
          }
        }
        stages {
          stage(${stageName()}) {
            steps {
${withStatement(script, '              ')}            }
            post {
              always {
                archiveArtifacts artifacts: '*.log', allowEmptyArchive: true
              }
            }
          }
        }
      }
    }
`;
}

function withStatement(script: string, indent: string): string {
  const file = `file(credentialsId: '${credential}', variable: 'RESET_TEMP_PASS_STATEMENT_FILE')`;
  return `${indent}withCredentials([${file}]) {
${indent}  sh ${groovyString(script)}
${indent}}
`;
}

function programWords(args: readonly string[]): string[] {
  return ['node', `${folder}/reset-temp-pass.mjs`, ...args];
}
