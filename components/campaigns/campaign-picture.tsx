import { cn } from '@/components/ui/cn';

/** A campaign's picture, wherever it lives; decoration beside its name. `eager` for the one at the top of a page. */
export function CampaignPicture({
  src,
  eager = false,
  className,
}: {
  src: string;
  eager?: boolean;
  className?: string;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: pictures are served as their owners gave them
    <img
      src={src}
      alt=""
      width={1200}
      height={630}
      loading={eager ? 'eager' : 'lazy'}
      {...(eager && { fetchPriority: 'high' })}
      decoding="async"
      referrerPolicy="no-referrer"
      className={cn('picture', className)}
    />
  );
}
