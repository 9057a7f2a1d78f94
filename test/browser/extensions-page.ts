import type { Extension } from './extension';

/**
 * Lets the browser grant a host when it is asked for next: without a display nobody can answer its
 * question.
 */
export function answerYes(extension: Extension, origin: string): Promise<void> {
  return onExtensionsPage(extension, 'addHostPermission', extension.extensionId, origin);
}

/** Takes a host's permission away, as a person does on the browser's page of extensions. */
export function revoke(extension: Extension, origin: string): Promise<void> {
  return onExtensionsPage(extension, 'removeHostPermission', extension.extensionId, origin);
}

/** Starts the extension anew, as the browser does after an update; its own pages are closed. */
export async function update(extension: Extension): Promise<void> {
  // Without it, an extension that is no store's is not started again.
  await onExtensionsPage(extension, 'updateProfileConfiguration', { inDeveloperMode: true });
  const started = extension.context.waitForEvent('serviceworker');
  await onExtensionsPage(extension, 'reload', extension.extensionId);
  await started;
}

async function onExtensionsPage(
  { context }: Extension,
  call: 'addHostPermission' | 'removeHostPermission' | 'updateProfileConfiguration' | 'reload',
  ...details: readonly unknown[]
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([name, sent]) => {
      const api: unknown = Reflect.get(chrome, 'developerPrivate');
      if (typeof api !== 'object' || api === null) throw new Error('This is no page of extensions');
      return Reflect.apply(Reflect.get(api, name), api, sent);
    },
    [call, details] as const,
  );
  await page.close();
}
