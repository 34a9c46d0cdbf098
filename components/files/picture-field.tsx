'use client';

import { useEffect, useRef, useState } from 'react';
import type { PicturePurpose } from '@/nouns/picture';
import { UploadField } from './upload-field';

/**
 * One picture, uploaded or named by its address; the form is told too when there is none any more. `onChanged` is
 * called once the form holds another picture, for forms that are saved as they are filled in.
 */
export function PictureField({
  label,
  name,
  purpose,
  start,
  hint,
  error,
  onBusy,
  onChanged,
}: {
  label: string;
  name: string;
  purpose: PicturePurpose;
  /** The picture that is there already, or nothing. */
  start: string;
  hint: string;
  error?: string;
  onBusy?: (busy: boolean) => void;
  onChanged?: () => void;
}) {
  const [initial] = useState(start ? [start] : []);
  const [url, setUrl] = useState(start);
  const told = useRef(start);
  useEffect(() => {
    if (told.current === url) return;
    told.current = url;
    onChanged?.();
  }, [url, onChanged]);
  return (
    <div>
      <input type="hidden" name={name} value={url} />
      <UploadField
        label={label}
        purpose={purpose}
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
