'use client';

import { Camera, ImagePlus } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { isPictureFile, type PicturePurpose, pictureTypes } from '@/nouns/picture';
import { AddressInput } from './address-input';
import type { Uploaded } from './upload';
import { UploadTile } from './upload-tile';
import { useUploads } from './use-uploads';

/** Props of `UploadField`. */
export type UploadFieldProps = {
  label: ReactNode;
  purpose: PicturePurpose;
  /** The form gets one hidden input of this name for each picture, with its absolute URL. */
  name?: string;
  max?: number;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  /** URLs of pictures that are there already. */
  initial?: readonly string[];
  /** Offers to take a photo on devices with a touch screen. */
  camera?: boolean;
  /** Offers to give the address of a picture instead. */
  addresses?: boolean;
  onChange?: (urls: string[]) => void;
  /** Whether anything is on its way, so that a form can wait. */
  onBusy?: (busy: boolean) => void;
  onUploaded?: (file: Uploaded) => void;
};

/**
 * Pictures for a form: chosen, dropped, pasted or taken by camera; each is sent at once with its progress shown and can
 * be removed or tried again. Those that are too large are made smaller on the device.
 */
export function UploadField(props: UploadFieldProps) {
  const { label, purpose, name, max = 1, hint, error, optional, initial = [], camera, addresses } = props;
  const { onBusy } = props;
  const uploads = useUploads({ ...props, purpose, max, initial });
  const { items, urls, add, busy, full } = uploads;
  const id = useId();
  const zone = useRef<HTMLFieldSetElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const shutter = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [note, setNote] = useState('');

  function take(files: Iterable<File> | null) {
    const pictures = [...(files ?? [])];
    if (pictures.length === 0) return;
    const left = add(pictures);
    setNote(left > 0 ? `There is room for ${max}; ${left} left out.` : '');
  }

  usePaste(zone, take);
  useEffect(() => onBusy?.(busy), [busy, onBusy]);

  const chosen = (event: React.ChangeEvent<HTMLInputElement>) => {
    take(event.currentTarget.files);
    // The same file may be chosen again after it was removed.
    event.currentTarget.value = '';
  };
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');

  return (
    <fieldset
      ref={zone}
      data-upload-field=""
      aria-describedby={notes || undefined}
      className="grid min-w-0 gap-1.5"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <legend className="mb-1.5 flex w-full items-baseline justify-between gap-3 font-medium text-ink text-sm">
        <span>
          {label}
          {optional && <span className="font-normal text-muted"> (optional)</span>}
        </span>
        {max > 1 && (
          <span className="font-normal text-muted text-xs tabular-nums">
            {items.length} of {max}
          </span>
        )}
      </legend>
      {name && urls.map((url) => <input key={url} type="hidden" name={name} value={url} />)}
      <div
        className={cn(
          'grid gap-3 rounded-control border border-line-strong border-dashed p-3 transition-colors',
          over && 'border-accent bg-accent-soft',
          error && 'border-danger',
        )}
      >
        {items.length > 0 && (
          <ul className={cn('grid gap-3', max > 1 ? 'grid-cols-2 sm:grid-cols-4' : 'max-w-48')}>
            {items.map((item) => (
              <UploadTile key={item.key} item={item} onRemove={uploads.remove} onRetry={uploads.retry} />
            ))}
          </ul>
        )}
        {!full && (
          <div className="flex flex-wrap items-center gap-2">
            <Button icon={ImagePlus} onClick={() => chooser.current?.click()}>
              {max > 1 ? 'Choose pictures' : 'Choose a picture'}
            </Button>
            {camera && (
              <Button
                className="hidden pointer-coarse:inline-flex"
                icon={Camera}
                onClick={() => shutter.current?.click()}
              >
                Take a photo
              </Button>
            )}
            <span className="text-muted text-sm pointer-coarse:hidden">or drop or paste one here</span>
          </div>
        )}
        {!full && addresses && <AddressInput onAdd={uploads.addAddress} />}
        <input
          ref={chooser}
          type="file"
          tabIndex={-1}
          aria-label={typeof label === 'string' ? label : 'Pictures'}
          className="sr-only"
          accept={pictureTypes}
          multiple={max > 1}
          onChange={chosen}
        />
        {camera && (
          <input
            ref={shutter}
            type="file"
            tabIndex={-1}
            aria-label="Take a photo"
            className="sr-only"
            accept="image/*"
            capture="environment"
            onChange={chosen}
          />
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className="text-red-ink text-sm">
          {error}
        </p>
      )}
      <p aria-live="polite" className={cn('text-muted text-sm', !note && 'sr-only')}>
        {note || (busy ? 'Uploading' : urls.length > 0 ? `${urls.length} uploaded` : '')}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </fieldset>
  );
}

/** Pictures pasted into the field, or anywhere on a page that has only this one. */
function usePaste(zone: React.RefObject<HTMLElement | null>, take: (files: File[]) => void) {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const inside = zone.current?.contains(event.target as Node);
      if (!inside && document.querySelectorAll('[data-upload-field]').length !== 1) return;
      const pictures = [...(event.clipboardData?.files ?? [])].filter(isPictureFile);
      if (pictures.length === 0) return;
      event.preventDefault();
      latest.current(pictures);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [zone]);
}
