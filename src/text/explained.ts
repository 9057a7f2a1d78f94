import { type MessageKey, t } from './t';

type Explained<Key> = Key extends `${infer Base}_advice` ? Base : never;

/** What has a title and an advice in the catalogue: failures, and codes of Adobe's. */
export type ExplainedKey = Explained<MessageKey>;

/** What happened, and what to do next. */
export interface Words {
  readonly title: string;
  readonly advice: string;
}

/** The words for it. */
export function explain(key: ExplainedKey): Words {
  return { title: t(`${key}_title`), advice: t(`${key}_advice`) };
}
