'use client';

import { CircleAlert, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { UploadItem } from './use-uploads';

/** One picture of an upload field: what it shows, how far it is, and how to be rid of it. */
export function UploadTile({
  item: { key, name, preview, served, state, progress, problem, file },
  onRemove,
  onRetry,
}: {
  item: UploadItem;
  onRemove: (key: string) => void;
  onRetry: (key: string) => void;
}) {
  const [unseen, setUnseen] = useState<string>();
  // What a browser cannot show, such as HEIC in most, is shown as the platform serves it.
  const source = unseen !== undefined && served ? served : preview;
  return (
    <li className="grid min-w-0 content-start gap-2">
      <div className="relative grid aspect-square place-items-center overflow-hidden rounded-control border border-line bg-sunken">
        {unseen === source ? (
          <span className="break-all p-2 text-center text-muted text-xs">{name}</span>
        ) : (
          // biome-ignore lint/performance/noImgElement: a picture of the person's own, shown as it is
          <img
            src={source}
            alt={name}
            referrerPolicy="no-referrer"
            onError={() => setUnseen(source)}
            className={cn('size-full object-cover', state !== 'done' && 'opacity-50')}
          />
        )}
        <Button
          size="icon-sm"
          aria-label={`Remove ${name}`}
          title="Remove"
          onClick={() => onRemove(key)}
          className="absolute top-1 right-1"
        >
          <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </Button>
      </div>
      {state === 'uploading' && (
        <ProgressBar
          label={`Uploading ${name}`}
          labelHidden
          ratio={progress}
          text={progress < 1 ? `${Math.round(progress * 100)}%` : 'Checking'}
        />
      )}
      {state === 'failed' && (
        <div className="grid gap-2">
          <p role="alert" className="flex items-start gap-1.5 text-red-ink text-xs">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" strokeWidth={1.75} />
            {problem}
          </p>
          {file && (
            <Button size="sm" icon={RotateCcw} onClick={() => onRetry(key)}>
              Try again
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
