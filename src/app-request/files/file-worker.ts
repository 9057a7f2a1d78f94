/** Reads one file beside the page, which stays as quick as it is: a worker of its own for each. */

import * as v from 'valibot';
import { questionSchema } from './answer';
import { requestsOfFile } from './requests-of-file';

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { file, custom } = v.parse(questionSchema, data);
  void requestsOfFile(file, custom)
    .catch(() => undefined)
    .then((answer) => postMessage(answer));
});
