import { cn } from '@/components/ui/cn';

/** A campaign's picture, wherever it lives; decoration beside its name. */
export function CampaignPicture({ src, className }: { src: string; className?: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: pictures are served as their owners gave them
    <img
      src={src}
      alt=""
      referrerPolicy="no-referrer"
      className={cn('w-full bg-sunken object-cover', className)}
    />
  );
}
