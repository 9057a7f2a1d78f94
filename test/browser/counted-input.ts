import type { BrowserContext, Page } from 'playwright-core';

/** What a person did with the keyboard and the mouse. */
export interface CountedInput {
  /** A key held with Ctrl, Alt or Shift is one, and so is a paste. */
  readonly keys: number;
  readonly clicks: number;
}

/** Counts what the pages of a browser are given. */
export interface InputCounter {
  /** Counts from none again: what was done so far belongs to something else. */
  restart(): void;
  /** What was done since, in every page. `page` is any that is still open. */
  counted(page: Page): Promise<CountedInput>;
  /** Ends it: another file may go on with the browser. */
  end(): Promise<void>;
}

const counters = new WeakMap<BrowserContext, Promise<InputCounter>>();

/**
 * Counts the keys and clicks that the browser itself takes for a person's, in every page that is
 * opened from now on, however the test makes them. What no key is pressed for, such as
 * `locator.fill`, is not among them: what is counted is to be typed and pasted.
 */
export function countInput(context: BrowserContext): Promise<InputCounter> {
  const counter = counters.get(context) ?? startCounting(context);
  counters.set(context, counter);
  return counter;
}

async function startCounting(context: BrowserContext): Promise<InputCounter> {
  let counts = { keys: 0, clicks: 0 };
  const binding = await context.exposeBinding('countInput', (_, kind: keyof CountedInput) => {
    counts[kind] += 1;
  });
  const script = await context.addInitScript(() => {
    const modifiers = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift'];
    const count = (kind: string) => Reflect.get(globalThis, 'countInput')(kind);
    // First of all listeners, as a page may keep an event from the others.
    addEventListener(
      'keydown',
      ({ isTrusted, repeat, key }) => {
        if (isTrusted && !repeat && !modifiers.includes(key)) count('keys');
      },
      true,
    );
    addEventListener('pointerdown', ({ isTrusted }) => isTrusted && count('clicks'), true);
  });
  return {
    restart() {
      counts = { keys: 0, clicks: 0 };
    },
    async counted(page) {
      // A page tells of its input in turn, before it answers.
      await page.evaluate(() => undefined);
      return { ...counts };
    },
    async end() {
      counters.delete(context);
      await script.dispose();
      await binding.dispose();
    },
  };
}
