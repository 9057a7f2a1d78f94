import { answerFromCatalogue } from '../scripts/texts/answer-from-catalogue';

answerFromCatalogue();
