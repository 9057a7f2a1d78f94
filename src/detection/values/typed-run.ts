const leastDigits = 10;

/**
 * Whether hex digits were typed and not drawn, as documents show them: `0123456789abcdef`,
 * `11111111-2222-3333-4444-555555555555`, `a1b2c3d4-e5f6-…`, `deadbeef` over and over. A program
 * draws one of these once in a million at most. What a person enters is not asked for it.
 */
export function isTypedRun(deviceId: string): boolean {
  const digits = deviceId.replace(/[{}:-]/gu, '').toLowerCase();
  if (digits.length < leastDigits || !/^[\da-f]+$/u.test(digits)) return false;
  return isRepeated(digits) || othersIn(digits) <= mostOthers(digits.length);
}

/** A block of at most 8 digits over and over, where the block is at most half of it. */
function isRepeated(digits: string): boolean {
  return /^(.{1,8}?)\1+$/u.test(digits);
}

/** How many digits do not follow from the one before, nor from that before it. */
function othersIn(digits: string): number {
  let others = 0;
  for (let index = 1; index < digits.length; index++) {
    const [two = '', one = '', digit = ''] = [digits[index - 2], digits[index - 1], digits[index]];
    // The second digit of a1b2 begins a row of its own.
    const inTurn = index === 1 ? isNext(one, digits[2] ?? '') : isNext(two, digit);
    if (one !== digit && !isNext(one, digit) && !isNext(digit, one) && !inTurn) others += 1;
  }
  return others;
}

function mostOthers(length: number): number {
  if (length < 16) return 0;
  return length < 24 ? 1 : Math.floor(length / 6);
}

/** Digits in order; behind the 9 and the f people begin again. */
const order = ['0123456789abcdef', '90', 'f0', 'fa', 'f1', '0a'];

function isNext(one: string, digit: string): boolean {
  return one !== '' && order.some((run) => run.includes(one + digit));
}
