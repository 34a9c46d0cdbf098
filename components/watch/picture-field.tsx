'use client';

import { useState } from 'react';
import { UploadField } from '@/components/files/upload-field';

/** One picture of a campaign, uploaded or named by its address; the form is told too when there is none any more. */
export function PictureField({
  label,
  name,
  start,
  hint,
  error,
  onBusy,
}: {
  label: string;
  name: string;
  /** The picture that is there already, or nothing. */
  start: string;
  hint: string;
  error?: string;
  onBusy: (busy: boolean) => void;
}) {
  const [initial] = useState(start ? [start] : []);
  const [url, setUrl] = useState(start);
  return (
    <div>
      <input type="hidden" name={name} value={url} />
      <UploadField
        label={label}
        purpose="watch"
        optional
        addresses
        initial={initial}
        hint={hint}
        error={error}
        onChange={([first = '']) => setUrl(first)}
        onBusy={onBusy}
      />
    </div>
  );
}
