import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

let byKey: ReadonlyMap<string, Message> = new Map();

/**
 * Answers outside a browser as the browser does within an extension: texts in English, for a person
 * in the United States.
 *
 * @param catalogue in place of the English one
 */
export function answerFromCatalogue(catalogue: Readonly<Record<string, Message>> = messages): void {
  byKey = new Map(Object.entries(catalogue));
  const i18n = { getMessage, getUILanguage: () => 'en-US' };
  Object.defineProperty(globalThis, 'browser', { value: { i18n }, configurable: true });
}

/** As `i18n.getMessage` of a browser: names first, then `$1` to `$9`; `$$` is a dollar. */
function getMessage(key: string, values: readonly string[] = []): string {
  const { message = '', placeholders = {} } = byKey.get(key) ?? {};
  const named = message.replace(
    /\$(\w+)\$/gu,
    (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '',
  );
  return named.replace(/\$(\$|[1-9])/gu, (_, place: string) =>
    place === '$' ? '$' : (values[Number(place) - 1] ?? ''),
  );
}
