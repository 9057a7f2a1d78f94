import type { Extension } from './extension';

/**
 * Lets the browser grant a host when it is asked for next: without a display nobody can answer its
 * question.
 */
export function answerYes(extension: Extension, origin: string): Promise<void> {
  return onExtensionsPage(extension, 'addHostPermission', origin);
}

/** Takes a host's permission away, as a person does on the browser's page of extensions. */
export function revoke(extension: Extension, origin: string): Promise<void> {
  return onExtensionsPage(extension, 'removeHostPermission', origin);
}

async function onExtensionsPage(
  { context, extensionId }: Extension,
  call: 'addHostPermission' | 'removeHostPermission',
  origin: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([name, id, host]) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: Record<typeof name, (id: string, host: string) => Promise<void>>;
      };
      return developerPrivate[name](id, host);
    },
    [call, extensionId, origin] as const,
  );
  await page.close();
}
