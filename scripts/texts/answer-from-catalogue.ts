import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import {
  answerFrom,
  type CatalogueMessage,
  catalogueSource,
} from '../../src/text/catalogue-source';

/**
 * Answers outside a browser as the browser does within an extension: texts in English, for a person
 * in the United States.
 *
 * @param catalogue in place of the English one
 * @param uiLanguage what the browser's own texts are in, such as `de-DE`
 */
export function answerFromCatalogue(
  catalogue: Readonly<Record<string, CatalogueMessage>> = messages,
  uiLanguage = 'en-US',
): void {
  answerFrom(catalogueSource(catalogue, uiLanguage));
}
