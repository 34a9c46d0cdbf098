import { Megaphone } from 'lucide-react';
import { cn } from '@/components/ui/cn';

/** The picture of an ad in a list, or a quiet mark when it has none. */
export function AdThumb({ mediaUrl, className }: { mediaUrl: string | null; className?: string }) {
  const look = cn('size-8 shrink-0 rounded-chip border border-line bg-sunken object-cover', className);
  if (!mediaUrl || /\.(mp4|webm)$/i.test(mediaUrl)) {
    return (
      <span className={cn(look, 'grid place-items-center text-muted')}>
        <Megaphone aria-hidden="true" className="size-4" strokeWidth={1.75} />
      </span>
    );
  }
  // biome-ignore lint/performance/noImgElement: the picture lives on the advertiser's server, which we never fetch from
  return <img src={mediaUrl} alt="" loading="lazy" referrerPolicy="no-referrer" className={look} />;
}
