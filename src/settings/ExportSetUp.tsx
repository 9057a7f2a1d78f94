import { setUpOf, writeSetUp } from '../set-up/write';
import { setUpText } from '../text/set-up';
import { readSaved } from './read-saved';

/** Saves the set-up as a file, without secrets. */
export function ExportSetUp() {
  async function save() {
    download(setUpText.fileName, writeSetUp(setUpOf(await readSaved())));
  }
  return (
    <button type="button" class="button" onClick={() => void save()}>
      {setUpText.exportSetUp}
    </button>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it with the click, and needs the address no more.
  setTimeout(() => URL.revokeObjectURL(url));
}
