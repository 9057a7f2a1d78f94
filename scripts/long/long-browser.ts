/** A browser that a program drives: it may keep the background alive. */
export interface DrivenBrowser {
  /** Sends a command from a page of the extension, as its pages do, and gives what it is answered. */
  command(sent: object): Promise<unknown>;
  /** Presses *Export CSV* on a page of the extension, and gives the file's text. */
  exportedCsv(path: string): Promise<string>;
  /** Stops the background as the browser does with an idle one, in the middle of its work. */
  stopBackground(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** An extension that is installed in a profile, and stays there. */
export interface LongBrowser {
  driven(): Promise<DrivenBrowser>;
  /** Starts the browser as a person does: no debugger, no driver, no page of the extension. */
  alone(): Promise<{ close(): Promise<void> }>;
  remove(): Promise<void>;
}

/**
 * Put into a page: presses the button that saves a CSV file, and gives its text instead of having it
 * saved where somebody would have to look for it.
 *
 * @param name of the button
 */
export async function pressAndRead(name: string): Promise<string> {
  const saved = new Promise<string>((resolve) => {
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) void file.text().then(resolve);
      return '';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  for (;;) {
    const button = [...document.querySelectorAll('button')].find(
      (one) => one.textContent?.trim() === name && one.getAttribute('aria-disabled') !== 'true',
    );
    if (button !== undefined) {
      button.click();
      return saved;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
