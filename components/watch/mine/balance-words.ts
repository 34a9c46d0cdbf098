import { rejectReasonNames } from '@/components/watch/photo-words';
import { campaignTitle } from '@/components/watch/watch-words';
import type { BalanceLine } from '@/features/watch';

/** What a line of the balance says, as a headline and what it means. */
export function balanceWords({
  kind,
  first,
  currency,
  campaign,
  task,
  reason,
}: Pick<BalanceLine, 'kind' | 'first' | 'currency' | 'campaign' | 'task' | 'reason'>): {
  what: string;
  meaning: string;
} {
  const place = campaign === null ? 'a campaign' : campaignTitle(campaign);
  const photo = `Photo for ${place}${task === null ? '' : `, task ${task}`}`;
  switch (kind) {
    case 'fuel.given':
      return first
        ? { what: 'Your first tank', meaning: 'Everybody starts with a full tank.' }
        : { what: 'Daily refill', meaning: 'Tanks are filled up at midnight UTC.' };
    case 'fuel.spent':
      return { what: photo, meaning: 'What it cost to send.' };
    case 'fuel.refunded':
      return {
        what: `${photo} was not accepted`,
        meaning: `The fuel came back: ${reason === null ? 'it was not your fault' : rejectReasonNames[reason].toLowerCase()}.`,
      };
    case 'watch.rewarded':
      return { what: `${photo} was accepted`, meaning: 'Its reward, paid from the campaign’s pool.' };
    default:
      return { what: kind.replaceAll(/[._]/g, ' '), meaning: `A correction of your ${currency}.` };
  }
}
