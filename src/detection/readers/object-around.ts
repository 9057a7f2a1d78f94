import { type Relevance, relevanceOf } from '../labels/parse-label';
import { tokensOf } from '../labels/tokenize';

const reach = 600;
const marked =
  /(?:current|this(?:_?device)?|self|active|primary)\\{0,8}["']?\s{0,2}[:=]\s{0,2}true/iu;
const media = /(?:audio|video)(?:in|out)put/iu;
/** What a page asks the browser for: `{ video: { deviceId: … } }`. */
const mediaName = /^(?:audio|video)$/iu;
const itsName = /([\w-]{2,40})\\{0,8}["']?\s{0,4}(?:=>|[:=])?\s{0,8}$/u;

/** What the object around a member says of it. */
export interface ObjectAround {
  readonly relevance: Relevance;
  /** Whether it is one of a list of objects. */
  readonly listed: boolean;
  /** Whether it is about a camera or a microphone of the browser. */
  readonly isMedia: boolean;
}

/** Looks at the object that stands around a place in JSON and the like; without one it says nothing. */
export function objectAround(text: string, at: number): ObjectAround {
  const start = Math.max(0, at - reach);
  const before = text.slice(start, at);
  const opened = openedBefore(before);
  if (opened < 0) return { relevance: 'neutral', listed: false, isMedia: false };
  const after = text.slice(at, at + reach);
  const end = after.search(/[{}]/u);
  const inside = before.slice(opened) + after.slice(0, end < 0 ? undefined : end);
  const ahead = before.slice(0, opened).trimEnd();
  const name = itsName.exec(ahead)?.[1];
  return {
    relevance: marked.test(inside)
      ? 'current'
      : name === undefined
        ? 'neutral'
        : relevanceOf(tokensOf(name)),
    listed: /[[,]$/u.test(ahead),
    isMedia: media.test(inside) || (name !== undefined && mediaName.test(name)),
  };
}

/** Where the brace stands that is open at the end of a text. */
function openedBefore(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === '}') depth += 1;
    else if (text[index] === '{') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return -1;
}
