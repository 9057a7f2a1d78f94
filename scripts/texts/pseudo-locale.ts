import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const letters = 'abcdefghijklmnopqrstuvwxyz';
const accented = [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'];
/** What browsers read themselves, or make a file's name of. */
const kept = /^(?:locale|config_fileName\w*)$/u;

/**
 * The catalogue in a language that nobody speaks: longer by 40 %, as texts in German or Finnish
 * are, without one letter of English, and in brackets, so that a cut end can be seen.
 */
export function pseudoCatalogue(): Record<string, { readonly message: string }> {
  const changed = Object.entries(messages).map(([key, one]) =>
    kept.test(key) ? [key, one] : [key, { ...one, message: pseudo(one.message) }],
  );
  return Object.fromEntries(changed);
}

/** A text of the catalogue in that language. */
export function pseudo(message: string): string {
  // Not the names of values, and what the browser puts into a menu.
  const parts = message.split(/(\$\w+\$|%s)/u);
  const text = parts.map((part, index) => (index % 2 === 0 ? inAccents(part) : part)).join('');
  const plain = parts.filter((_, index) => index % 2 === 0).join('').length;
  return `[${text}${longer(Math.ceil(plain * 0.4))}]`;
}

function inAccents(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const lower = letter.toLowerCase();
    const changed = accented[letters.indexOf(lower)] ?? letter;
    return letter === lower ? changed : changed.toUpperCase();
  });
}

/** So many more letters, in words of six at most, as a line can be broken between words only. */
function longer(count: number): string {
  return ' éöîûåñ'.repeat(Math.ceil(count / 7)).slice(0, count);
}
