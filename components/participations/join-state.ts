import type { Campaign } from '@/features/campaigns';
import type { Task } from '@/features/tasks';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import type { Reader, RuleLine } from './eligibility-rules';
import type { JoinState } from './join-panel';

/** What the join button offers, by the rules as they are shown and the tasks the reader has here. */
export function joinState(
  campaign: Campaign,
  reader: Reader | null,
  lines: readonly RuleLine[],
  tasks: readonly Task[],
): JoinState {
  // What no stranger can change by signing up; the other rules are about people.
  const closed = lines.some(({ name, met }) => met === false && ['open', 'seat', 'budget'].includes(name));
  if (!reader && !closed) {
    return { kind: 'stranger', back: `callbackUrl=/campaigns/${campaign.id}` };
  }
  if (reader?.eligibility.joined) {
    const next = tasks.find(({ status }) => status === 'pending');
    return { kind: 'joined', taskHref: next ? addresses.task(next.id) : null };
  }
  const unmet = lines.find(({ met }) => met === false);
  if (unmet) return { kind: 'refused', reason: reasonOf(unmet), fix: unmet.fix };
  const reward = formatMoney(campaign.postRate, { currency: campaign.currency });
  return { kind: 'open', label: campaign.postRate > 0 ? `Join for ${reward} a post` : 'Join' };
}

function reasonOf({ name, text, detail, waits }: RuleLine): string {
  if (waits && detail) return detail;
  if (name === 'open') return `You cannot join now. ${detail ?? ''}`.trim();
  if (name === 'seat') return 'Every seat is taken.';
  if (name === 'budget') return 'What this campaign may pay is promised to others already.';
  if (name === 'account') return detail ? `${text}.` : 'Confirm your email address before you join.';
  return `Needed first: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`;
}
