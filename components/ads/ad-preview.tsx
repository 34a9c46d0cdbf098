'use client';

import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Segments } from '@/components/ui/segments';

export interface AdContent {
  title: string;
  content: string;
  mediaUrl: string | null;
  targetUrl: string | null;
  /** The name of the organisation that advertises. */
  advertiser: string | null;
}

const placements = {
  feed: { label: 'Feed', frame: 'max-w-sm', layout: 'grid', media: 'aspect-[1200/630] w-full' },
  banner: {
    label: 'Banner',
    frame: 'max-w-xl',
    layout: 'flex items-center gap-3 p-3',
    media: 'size-16 rounded-control',
  },
  story: {
    label: 'Story',
    frame: 'max-w-56',
    layout: 'grid aspect-[9/16] content-end',
    media: 'h-full min-h-0 w-full',
  },
};
type Placement = keyof typeof placements;

/** An ad as people will see it, in each placement and on light and dark pages. */
export function AdPreview({ ad }: { ad: AdContent }) {
  const [placement, setPlacement] = useState<Placement>('feed');
  const [dark, setDark] = useState(false);
  return (
    <section aria-label="Preview" className="grid content-start gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segments
          label="Placement"
          options={Object.entries(placements).map(([value, { label }]) => ({ value, label }))}
          value={placement}
          onChange={(value) => setPlacement(value as Placement)}
        />
        <Segments
          label="Page"
          options={[
            { value: 'light', label: 'Light page' },
            { value: 'dark', label: 'Dark page' },
          ]}
          value={dark ? 'dark' : 'light'}
          onChange={(value) => setDark(value === 'dark')}
        />
      </div>
      <div
        className={cn(
          'grid min-h-72 place-items-center rounded-card border border-line p-4',
          dark ? 'bg-[oklch(0.16_0.005_285)]' : 'bg-[oklch(0.97_0.003_85)]',
        )}
      >
        <Placed ad={ad} placement={placement} dark={dark} />
      </div>
    </section>
  );
}

function Placed({ ad, placement, dark }: { ad: AdContent; placement: Placement; dark: boolean }) {
  const { frame, layout, media } = placements[placement];
  const [broken, setBroken] = useState<string>();
  const shown = ad.mediaUrl && broken !== ad.mediaUrl ? ad.mediaUrl : null;
  return (
    <article
      className={cn(
        'w-full overflow-hidden rounded-card border',
        frame,
        layout,
        dark
          ? 'border-[oklch(0.32_0.006_285)] bg-[oklch(0.2_0.006_285)] text-white'
          : 'border-[oklch(0.9_0.003_285)] bg-white text-[oklch(0.21_0.01_285)]',
      )}
    >
      {shown &&
        (/\.(mp4|webm)$/i.test(shown) ? (
          <video
            src={shown}
            muted
            loop
            autoPlay
            playsInline
            onError={() => setBroken(shown)}
            className={cn('object-cover', media)}
          />
        ) : (
          // biome-ignore lint/performance/noImgElement: the picture lives on the advertiser's server, which we never fetch from
          <img
            src={shown}
            alt=""
            referrerPolicy="no-referrer"
            onError={() => setBroken(shown)}
            className={cn('object-cover', media)}
          />
        ))}
      <div className={cn('grid min-w-0 gap-1', placement !== 'banner' && 'p-4')}>
        <p className={cn('text-xs', dark ? 'text-[oklch(0.75_0.005_285)]' : 'text-[oklch(0.48_0.01_285)]')}>
          Advertisement{ad.advertiser && ` by ${ad.advertiser}`}
        </p>
        <p className={cn('wrap-anywhere font-semibold text-sm', placement === 'banner' && 'line-clamp-1')}>
          {ad.title || 'Your title'}
        </p>
        <p className={cn('wrap-anywhere text-sm', placement === 'banner' ? 'line-clamp-2' : 'line-clamp-4')}>
          {ad.content || 'What you want to say, in a sentence or two.'}
        </p>
      </div>
      {ad.mediaUrl && broken === ad.mediaUrl && (
        <p role="status" className="px-4 pb-3 text-xs">
          The picture at this address cannot be loaded.
        </p>
      )}
    </article>
  );
}
