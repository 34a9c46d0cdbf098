import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { flagSentences } from '@/components/watch/photo-words';
import { placeText } from '@/components/watch/watch-words';
import type { WatchPhoto, WitnessProgress } from '@/features/watch';
import { addresses } from '@/nouns/addresses';

/** What came of a photo that was just sent: what stands out about it and what happens next. */
export function SentPhoto({ photo, progress }: { photo: WatchPhoto; progress: WitnessProgress }) {
  const flags = flagSentences(photo);
  const open = progress.tasks.filter(({ status }) => status === 'open').length;
  return (
    <div className="grid gap-4">
      <Card>
        <EmptyState
          celebrate
          title="Your photo has arrived"
          action={
            <div className="flex flex-wrap justify-center gap-2">
              {progress.hindrance === null && (
                <ButtonLink href={addresses.watchCamera(photo.campaignId)} variant="primary">
                  {open > 0 ? `Next task (${open} left)` : 'Send another'}
                </ButtonLink>
              )}
              <ButtonLink href={addresses.watchCampaign(photo.campaignId)}>Back to the campaign</ButtonLink>
              <ButtonLink href="/watch/mine">Your photos</ButtonLink>
            </div>
          }
        >
          {placeText(photo)}. It waits for a reviewer. We tell you what they decide.
        </EmptyState>
      </Card>
      {flags.length > 0 && (
        <Callout tone="warning" title="A reviewer will look closely">
          <ul className="grid list-disc gap-1 pl-4">
            {flags.map(({ flag, sentence }) => (
              <li key={flag}>{sentence}</li>
            ))}
          </ul>
          <p className="mt-2">This alone is no reason to reject it. You do not need to do anything.</p>
        </Callout>
      )}
    </div>
  );
}
