import { type Target, type Translated, widthOf, withoutValues } from './translations';

/** Whether a text breaks a rule of its language. */
type Rule = (one: Translated, language: Target) => boolean;

/** Names that every language writes as their owners do, and what is code. */
const names =
  /Reset Temp Pass|Temp Pass(?:es)?|Requestor ID|MVPD ID|cURL|JSON|AP-TempPass-Identity|X-Device-Info: eyJ…|appId|deviceUser|\bV1\b|viewer@example\.com|reset-temp-pass[\w-]*\.json|Apple TV|Roku|Fire TV|Android(?: TV)?|(?:Samsung|LG) TV \((?:Tizen|webOS)\)|Xbox|PlayStation|iOS|Chrome|Edge|Firefox|Safari|Kubernetes (?:CronJob|Indexed Job)|Jenkinsfile|Release (?:production|staging)|Prequal (?:production|staging)|\bTV\b/gu;
/** What Adobe's API and OAuth call requests: in some languages their developers do so as well. */
const terms =
  /^(?:preauthorize|authorize|configuration|session|profile|logout|register|token|reset|Software|statement|Statement|Scopes:?|Identity|Client|Trace:?|trace)$/u;
/** Words that a language has in common with English. */
const sameWords: Readonly<Record<Target, RegExp>> = {
  de: /^(?:Reset|in|Name|\(optional\)|Passphrase|Details|Version|Browser|Status|Code)$/u,
  es: /^panel$/u,
  fr: /^(?:Version|Code|Message|Pause|Sections|Guide|applications?)$/iu,
  ja: /^$/u,
  pt_BR: /^(?:Status|link)$/u,
};
/** Names in the line of keys: of what stands in the popup's form. */
const asInForm = /^pass$/u;

const quotes: Readonly<Record<Target, string>> = {
  de: '„“',
  es: '“”',
  fr: '«»',
  ja: '「」',
  pt_BR: '“”',
};
/** What is code in a text has straight quotes in every language. */
const withoutCode = (text: string) => text.replace(/"[^"]*"|\{.*?\}/gu, 'code');
const lastSign = (text: string) =>
  (/[.…?:!。？：！]$/u.exec(text)?.[0] ?? '').replace(/[。？：！]/u, (sign) =>
    sign === '。' ? '.' : sign === '？' ? '?' : sign === '：' ? ':' : '!',
  );
/** Cut short in the line of keys; and a colon in Japanese where English has a preposition. */
const endingOtherwise = new Set(['keys_reset', 'trial_askedAbout']);
const numbersIn = (text: string) => withoutValues(text).match(/\d(?:[\d.,\u202f]*\d)?/gu) ?? [];
const digits = (number: string) => number.replace(/\D/gu, '');

export const rules: Readonly<Record<string, Rule>> = {
  'is left in English': ({ text, english }, language) =>
    text === english &&
    withoutValues(text)
      .replace(names, '')
      .split(/\s+/u)
      .some(
        (word) =>
          /\p{L}/u.test(word) &&
          !terms.test(word) &&
          !asInForm.test(word) &&
          !sameWords[language].test(word),
      ),
  'has a space too many': ({ text }) => / {2}|^\s|\s$|\.{3}/u.test(withoutCode(text)),
  'has quotes of another language': ({ text }, language) => {
    const [open = '', close = ''] = quotes[language];
    const marks = withoutCode(text).match(/[„“”«»「」‚‘'"]/gu) ?? [];
    const count = (mark: string) => marks.filter((one) => one === mark).length;
    return marks.some((one) => one !== open && one !== close) || count(open) !== count(close);
  },
  'ends otherwise than English': ({ key, text, english }, language) => {
    if (endingOtherwise.has(key)) return false;
    // Japanese puts what goes on before how far it is.
    const goesOn = language === 'ja' && english.endsWith('…') && text.includes('…');
    return !goesOn && lastSign(text) !== lastSign(english);
  },
  'lacks a number': ({ text, english }) => {
    const own = numbersIn(text).map(digits);
    return numbersIn(english).some((number) => !own.includes(digits(number)));
  },
  'is too long for a label or a button': ({ text, english, description }) =>
    /^(?:Button|Label|Link|Choice|Item|Option|Checkbox)\b/u.test(description) &&
    widthOf(text) > Math.max(widthOf(english) * 1.85, widthOf(english) + 16),
  'has more characters than it may': ({ text, description }) => {
    const [, most] = /\b(\d+) characters at most/u.exec(description) ?? [];
    return most !== undefined && text.length > Number(most);
  },
  'lets a line end before a unit': ({ text }, language) =>
    language === 'de' && /[\d$] (?:%|[KM]B|s|ms|px)(?![\p{L}])/u.test(text),
  'lets a line begin with a sign': ({ text }, language) =>
    language === 'fr' &&
    /(?<!\u202f)[;!?»]|(?<!\u202f|^X-Device-Info):(?=\s|$)|«(?!\u202f)/u.test(text),
  'opens no question': ({ text }, language) =>
    language === 'es' && [...text].at(-1) === '?' && !text.includes('¿'),
  'joins words of two scripts': ({ text }, language) =>
    language === 'ja' &&
    /[A-Za-z0-9][ぁ-んァ-ヶ一-龠]|[ぁ-んァ-ヶー一-龠][A-Za-z0-9]|[。、] |[：；！，．]/u.test(
      text.replace(/\$\w+\$/gu, '·'),
    ),
};
