import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's own choice of a file. */
export function FileButton({ label, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen again, and its name does not stay in the page.
          event.currentTarget.value = '';
          onFiles(files);
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
    </>
  );
}
