import type { CommandOf } from '../../messages/commands';
import { type Result, success } from '../../pass/result';

/** How long a text waits to be taken, in ms. */
const patience = 60_000;

let kept: { readonly text: string } | undefined;

/**
 * Keeps what was pasted in the popup, which closes as soon as Settings open, until Settings take it.
 * It may be a secret, so it is in this memory and nowhere else, and not for long.
 */
export async function keepPasted({ text }: CommandOf<'keepPasted'>): Promise<Result<null, never>> {
  const mine = { text };
  kept = mine;
  setTimeout(() => {
    if (kept === mine) kept = undefined;
  }, patience);
  return success(null);
}

/** Gives it once. */
export async function takePasted(): Promise<Result<{ text?: string | undefined }, never>> {
  const text = kept?.text;
  kept = undefined;
  return success({ text });
}
