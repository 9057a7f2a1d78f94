/** What takes a pasted or dropped text, or files. */
export type Receive = (files: readonly File[], text: string) => void;

/** What comes with a paste or a drop has to be taken out before the event is over. */
export function give(data: DataTransfer, receive: Receive): void {
  receive([...data.files], data.getData('text/plain'));
}
