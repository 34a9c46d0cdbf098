import type { ServedAd } from '@/features/ads';
import { AdSeen } from './ad-seen';

const isVideo = (url: string) => URL.canParse(url) && /\.(mp4|webm)$/i.test(new URL(url).pathname);

/** An ad of the platform on a page of its own. It counts once half of it was on screen for a second. */
export function AdSlot({ ad, token }: { ad: ServedAd; token: string }) {
  const text = (
    <span className="grid min-w-0 content-center gap-1">
      <span className="flex min-w-0 items-center gap-2 text-muted text-xs">
        <span className="rounded-chip border border-line px-1.5 font-medium">Ad</span>
        <span className="truncate">{ad.advertiser}</span>
      </span>
      <span className="break-words font-semibold">{ad.title}</span>
      <span className="line-clamp-2 break-words text-muted text-sm">{ad.content}</span>
    </span>
  );
  const look =
    'grid grid-cols-[6rem_minmax(0,1fr)] gap-4 rounded-card border border-line bg-card p-3 sm:grid-cols-[9rem_minmax(0,1fr)]';
  const inside = (
    <>
      <Media url={ad.mediaUrl} />
      {text}
    </>
  );
  return (
    <aside aria-label="Ad" data-ad={ad.id}>
      <AdSeen id={ad.id} token={token}>
        {ad.targetUrl ? (
          <a
            href={ad.targetUrl}
            target="_blank"
            rel="sponsored noopener noreferrer"
            className={`${look} transition-colors hover:border-line-strong`}
          >
            {inside}
          </a>
        ) : (
          <div className={look}>{inside}</div>
        )}
      </AdSeen>
    </aside>
  );
}

function Media({ url }: { url: string | null }) {
  const look = 'aspect-[4/3] w-full rounded-control bg-sunken object-cover';
  if (!url) return <span aria-hidden="true" className={look} />;
  if (isVideo(url)) return <video src={url} muted loop playsInline preload="none" className={look} />;
  return (
    // biome-ignore lint/performance/noImgElement: pictures are served as their owners gave them
    <img src={url} alt="" loading="lazy" decoding="async" referrerPolicy="no-referrer" className={look} />
  );
}
