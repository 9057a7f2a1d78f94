import { t } from './t';

/** How the same is asked for once more. */
export type AgainBy = 'all' | 'device' | 'key' | 'start';

/** Why nothing was sent. */
export type NotSent =
  | 'idChanged'
  | 'tempPassChanged'
  | 'bothChanged'
  | 'keyChanged'
  | 'production'
  | 'reading'
  | 'loading'
  | 'several'
  | 'edited'
  | 'sending'
  | 'noDevice'
  | 'noKey'
  | 'refused'
  | 'locked'
  | 'beforeForm'
  | 'noStart'
  | 'starting'
  | 'noViewer';

/** Why Enter or a click has sent nothing, and what does. */
export function notSentWords(why: NotSent, by: AgainBy): string {
  switch (why) {
    case 'idChanged':
    case 'tempPassChanged':
    case 'bothChanged':
    case 'production':
      return t(`notSent_${why}_${by}`);
    default:
      return t(`notSent_${why}`);
  }
}
