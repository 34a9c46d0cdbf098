'use client';

import { Camera, Images } from 'lucide-react';
import { type ChangeEvent, useEffect, useState } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

/** Takes the photo with the camera of a phone, or picks one that is there already. */
export function PictureStep({
  picture,
  onPicture,
}: {
  picture: Blob | null;
  onPicture: (picture: File) => void;
}) {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (!picture) return setShown(undefined);
    const url = URL.createObjectURL(picture);
    setShown(url);
    return () => URL.revokeObjectURL(url);
  }, [picture]);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.currentTarget.files ?? [];
    if (file) onPicture(file);
    event.currentTarget.value = '';
  }

  return (
    <div className="grid gap-3">
      {shown && (
        // biome-ignore lint/performance/noImgElement: the picture is only in this browser so far
        <img
          src={shown}
          alt="What you are about to send"
          className="max-h-96 w-full rounded-control bg-sunken object-contain"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Pick
          label={picture ? 'Take another' : 'Take a photo'}
          icon={<Camera aria-hidden="true" className="size-4" strokeWidth={1.75} />}
          primary={!picture}
          capture
          onChange={choose}
        />
        <Pick
          label="Choose a picture"
          icon={<Images aria-hidden="true" className="size-4" strokeWidth={1.75} />}
          onChange={choose}
        />
      </div>
      <p className="text-muted text-sm">
        PNG, JPEG or WebP. Leave on what your camera writes into the picture: it is compared with your
        position, then removed.
      </p>
    </div>
  );
}

function Pick({
  label,
  icon,
  primary = false,
  capture = false,
  onChange,
}: {
  label: string;
  icon: React.ReactNode;
  primary?: boolean;
  capture?: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}) {
  return (
    <label
      className={cn(
        buttonStyle({ variant: primary ? 'primary' : 'secondary', size: 'lg' }),
        'cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2',
      )}
    >
      {icon}
      {label}
      <input
        type="file"
        accept="image/jpeg,image/png,image/webp"
        capture={capture ? 'environment' : undefined}
        onChange={onChange}
        className="sr-only"
      />
    </label>
  );
}
