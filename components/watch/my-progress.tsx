import { Callout } from '@/components/ui/callout';
import { Link } from '@/components/ui/link';
import type { WitnessProgress } from '@/features/watch';
import { formatMoney } from '@/nouns/money';
import { hindranceWords } from './hindrance-words';

/** Where the viewer stands in a campaign, and what stands in the way of the next photo. */
export function MyProgress({ progress, currency }: { progress: WitnessProgress; currency: string }) {
  const waiting = progress.submissions - progress.accepted - progress.rejected;
  const figures: [string, string | number][] = [
    ['Sent', progress.submissions],
    ['In review', waiting],
    ['Accepted', progress.accepted],
    ['Earned', formatMoney(progress.rewards, { currency })],
  ];
  const words = progress.hindrance && hindranceWords[progress.hindrance];
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-2 gap-3 text-sm">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-muted text-xs">{name}</dt>
            <dd className="font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {progress.submissionsLeft !== null && progress.hindrance === null && (
        <p className="text-muted text-sm">
          {progress.submissionsLeft === 1
            ? 'You may send one more photo.'
            : `You may send ${progress.submissionsLeft} more photos.`}
        </p>
      )}
      {words && progress.hindrance !== 'needs_group' && (
        <Callout
          tone="info"
          title={words.title}
          action={
            words.link && (
              <Link href={words.link.href} className="font-medium underline underline-offset-4">
                {words.link.label}
              </Link>
            )
          }
        >
          {words.text}
        </Callout>
      )}
    </div>
  );
}
