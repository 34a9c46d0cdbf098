'use client';

import { Camera, Images, type LucideIcon, MapPin, MapPinOff } from 'lucide-react';
import { type ChangeEvent, useEffect, useState } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { PICTURE_FORMATS } from '@/nouns/picture';

/** Takes the photo with the camera of a phone, or picks one that is there already, and says whether it has a position. */
export function PictureStep({
  picture,
  onPicture,
}: {
  picture: Blob | null;
  onPicture: (picture: File) => void;
}) {
  const [shown, setShown] = useState<string>();
  const [unseen, setUnseen] = useState<string>();
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
      {shown && shown === unseen && (
        <p className="text-muted text-sm">This browser cannot show this picture. It is sent as it is.</p>
      )}
      {shown && shown !== unseen && (
        // biome-ignore lint/performance/noImgElement: the picture is only in this browser so far
        <img
          src={shown}
          alt="What you are about to send"
          onError={() => setUnseen(shown)}
          className="max-h-96 w-full rounded-control bg-sunken object-contain"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Pick
          label={picture ? 'Take another' : 'Take a photo'}
          icon={Camera}
          primary={!picture}
          capture
          onChange={choose}
        />
        <Pick label="Choose a picture" icon={Images} onChange={choose} />
      </div>
      {picture && <Place picture={picture} />}
      <p className="text-muted text-sm">
        {PICTURE_FORMATS}. Keep location on in your camera. We compare the place in the picture with your
        position, then delete it from the picture.
      </p>
    </div>
  );
}

/** Whether the picture tells where it was taken: phones take that out of what a browser picks, and say nothing. */
function Place({ picture }: { picture: Blob }) {
  const [known, setKnown] = useState<{ of: Blob; place: boolean }>();
  useEffect(() => {
    let current = true;
    Promise.all([import('@/lib/exif'), picture.arrayBuffer()]).then(
      ([{ readExif }, bytes]) =>
        current && setKnown({ of: picture, place: readExif(new Uint8Array(bytes))?.latitude !== undefined }),
      // Without it the picture can be sent all the same.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [picture]);
  return (
    <p aria-live="polite" className="flex min-h-5 items-start gap-2 text-sm">
      {known?.of === picture &&
        (known.place ? (
          <>
            <MapPin aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-green-ink" strokeWidth={1.75} />
            The picture says where it was taken.
          </>
        ) : (
          <>
            <MapPinOff aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-muted" strokeWidth={1.75} />
            The picture came without a position. You can send it, and reviewers see that it has none. Some
            phones take it out when a browser picks a picture; a photo taken here may keep it.
          </>
        ))}
    </p>
  );
}

/** A picture is chosen among all files: asked for pictures alone, Android hands them out without their position. */
function Pick({
  label,
  icon: Icon,
  primary = false,
  capture = false,
  onChange,
}: {
  label: string;
  icon: LucideIcon;
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
      <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
      {label}
      <input
        type="file"
        accept={capture ? 'image/*' : undefined}
        capture={capture ? 'environment' : undefined}
        onChange={onChange}
        className="sr-only"
      />
    </label>
  );
}
