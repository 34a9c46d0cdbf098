import type { EarningsLine } from '@/features/earnings';

/** The parts of the ledger that can be shown alone. */
export const lineGroups = [
  { value: 'accepted', label: 'Tasks accepted' },
  { value: 'paid', label: 'Paid into the wallet' },
  { value: 'payout', label: 'Payouts' },
] as const;

/** What a line of the ledger says, as a headline and what it means. */
export function lineWords({ kind, campaign, title, method, reason }: EarningsLine): {
  what: string;
  meaning: string;
} {
  const task = title ?? 'A task';
  const forCampaign = campaign && campaign !== title ? ` for ${campaign}` : '';
  const account = method ?? 'your account';
  const because = reason ? ` ${reason}` : '';
  switch (kind) {
    case 'task.accepted':
      return {
        what: `${task} was accepted`,
        meaning: `Earned${forCampaign}; it is paid into your wallet next.`,
      };
    case 'task.taken_back':
      return {
        what: `${task} is in review again`,
        meaning: 'The acceptance was taken back, and with it the amount that was not paid yet.',
      };
    case 'task.paid':
      return { what: `${task} was paid`, meaning: `Into your wallet${forCampaign}.` };
    case 'task.bonus':
      return { what: `${task} earned a bonus`, meaning: `Awarded after the acceptance${forCampaign}.` };
    case 'task.bonus_paid':
      return { what: `A bonus of ${task} was paid`, meaning: `Into your wallet${forCampaign}.` };
    case 'payout.requested':
      return { what: 'Payout requested', meaning: `Set aside for ${account}.` };
    case 'payout.sent':
      return { what: 'Payout sent', meaning: `On its way to ${account}.` };
    case 'payout.failed':
      return { what: 'Payout failed', meaning: `The money is in your wallet again.${because}` };
    case 'payout.returned':
      return { what: 'Payout came back', meaning: `The money is in your wallet again.${because}` };
    case 'payout.cancelled':
      return { what: 'Payout cancelled', meaning: `The money is in your wallet again.${because}` };
    default:
      return { what: kind.replaceAll(/[._]/g, ' '), meaning: 'A correction of the books.' };
  }
}
