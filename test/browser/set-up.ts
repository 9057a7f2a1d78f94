import type { Page } from 'playwright-core';
import * as v from 'valibot';
import type { SandboxEnvironment } from '../../sandbox/index';
import type { tempPassSchema } from '../../src/storage/temp-passes';
import { command, type Extension, openQuietPage } from './extension';

export interface SetUp {
  readonly environment?: Exclude<SandboxEnvironment, 'custom'>;
  readonly mvpdId?: string;
  readonly kind?: 'basic' | 'promotional';
  readonly scopes?: readonly string[];
  /** What else is saved of the Temp Pass. */
  readonly more?: Partial<v.InferInput<typeof tempPassSchema>>;
}

const answered = v.object({ ok: v.literal(true), value: v.object({ id: v.string() }) });

/** Registers an application, and gives its ID. */
export function saveApplication(
  extension: Extension,
  options: Pick<SetUp, 'environment' | 'scopes'> = {},
  name?: string,
): Promise<string> {
  return fromQuietPage(extension, (page) => registerFrom(page, extension, options, name));
}

/** Saves a Temp Pass, over that of an ID where one is told, and gives its ID. */
export function saveTempPass(
  extension: Extension,
  options: SetUp & { readonly id?: string } = {},
): Promise<string> {
  return fromQuietPage(extension, (page) => saveFrom(page, options));
}

/** Saves an application and a Temp Pass, and gives the Temp Pass's ID. */
export function setUp(extension: Extension, options: SetUp = {}): Promise<string> {
  return fromQuietPage(extension, async (page) => {
    await registerFrom(page, extension, options);
    return saveFrom(page, options);
  });
}

async function registerFrom(
  page: Page,
  { sandbox }: Extension,
  { environment = 'release-staging', scopes }: Pick<SetUp, 'environment' | 'scopes'>,
  name = 'Channel app',
): Promise<string> {
  const statement = await sandbox.statement(environment, scopes);
  const answer = await command(page, {
    type: 'saveApplication',
    name,
    environment: { kind: environment },
    credential: { kind: 'statement', statement },
  });
  return v.parse(answered, answer).value.id;
}

async function saveFrom(page: Page, options: SetUp & { readonly id?: string }): Promise<string> {
  const { environment = 'release-staging', mvpdId = 'TempPass_TEST40', kind = 'basic' } = options;
  const tempPass = { name: '', environment: { kind: environment }, requestorId: 'REF30' };
  const answer = await command(page, {
    type: 'saveTempPass',
    ...(options.id === undefined ? {} : { id: options.id }),
    tempPass: { ...tempPass, mvpdId, kind, ...options.more },
  });
  return v.parse(answered, answer).value.id;
}

async function fromQuietPage<T>(extension: Extension, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await openQuietPage(extension);
  const used = await use(page);
  await page.close();
  return used;
}
