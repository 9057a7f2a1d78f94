/** Hands a text to the browser as a file to save. */
export function download(fileName: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it with the click, and needs the address no more.
  setTimeout(() => URL.revokeObjectURL(url));
}
