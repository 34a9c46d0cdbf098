'use client';

import { decodeText } from '@/lib/decode-text';

/** Chooses a text file and hands over what it says; `onTooLarge` hears of one of more than `largest` signs. */
export function TextFileField({
  accept,
  largest,
  onText,
  onTooLarge,
}: {
  accept: string;
  largest: number;
  onText: (text: string) => void;
  onTooLarge: () => void;
}) {
  async function choose(file: File | undefined) {
    if (!file) return;
    // A sign takes four bytes at most, so that nothing larger need be read.
    const text = file.size > largest * 4 ? undefined : decodeText(new Uint8Array(await file.arrayBuffer()));
    if (text === undefined || text.length > largest) onTooLarge();
    else onText(text);
  }
  return (
    <label className="grid gap-1.5">
      <span className="font-medium">File</span>
      <input
        type="file"
        accept={accept}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
        className="block w-full rounded-control border border-line-strong bg-card text-sm file:mr-3 file:h-9 file:border-0 file:border-line file:border-r file:bg-sunken file:px-3 file:font-medium file:text-ink pointer-coarse:file:h-11"
      />
    </label>
  );
}
