import { tokensOf } from './tokenize';

/** What has IDs, keys and tokens of its own, though it belongs to a device. */
const owner =
  'session user account household profile asset request trace span correlation transaction order event message visitor customer subscriber subscription commit build'
    .split(' ')
    .join('|');
const handle = 'ids?|uuid|guid|identifier|key|token|code|number|hash';
const article = '(?:the|this|that|your|my|a|each)';
const of = `(?:for|of|by|per|on|from|in)(?: ${article})?`;
const unit = '(?:char|character|digit|letter|byte|block|part|segment|group|octet)s?';
const amount = '(?:v?\\d+|few|two|four|six|eight|twelve)';
const piece = `(?:(?:first|last|leading|trailing) (?:${amount}(?: ${unit})?|${unit})|${amount} ${unit})`;

/** "Session ID for", "token of the", "first 8 characters of", at the end of what stands before. */
const before = new RegExp(
  `(?:^| )(?:(?:${owner}) (?:${handle})|token|commit|${piece}) ${of}$|(?:^| )(?:${owner}) of(?: ${article})?$`,
  'u',
);
/** The same with the device ID as a remark: "Session ID (device ID)". */
const beforeBracket = new RegExp(`(?:^| )(?:${owner}) (?:${handle})(?: ${of})?$`, 'u');
const remark = new RegExp(
  `^(?:(?:the|this|current|my|of|for|per) )*(?:(?:${owner})(?: (?:${handle}))?|token)$|^(?:first|last|leading|trailing) (?:${amount}|${unit})|^(?:ends?|ending|starts?|starting|begins?|beginning)(?: (?:in|with|on|of|at))?$`,
  'u',
);
/** What makes an ID another one, or a piece of it, behind its name: "last 8", "request ID". */
const behind = new RegExp(`^(?:${piece}|(?:${owner}) (?:${handle}))(?: |$)`, 'u');

/**
 * Whether words in front of "device ID" say that the value is another thing's, or a piece of the ID.
 *
 * @param inBracket whether the name itself stands in brackets behind them
 */
export function isOfOther(words: string, inBracket = false): boolean {
  return (inBracket ? beforeBracket : before).test(tokensOf(words).join(' '));
}

/** The same of a remark in brackets behind the name: "Device ID (session ID)", "(last 8)". */
export function isRemarkOfOther(tokens: readonly string[]): boolean {
  return remark.test(tokens.join(' '));
}

/** The same of words right behind the name: "Device ID last 8". */
export function isOtherBehind(words: string): boolean {
  return behind.test(tokensOf(words).join(' '));
}
