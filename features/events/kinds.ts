import type { EventType } from '@/nouns/events';

type Details = Record<string, unknown>;
type Kind = EventType | ((details: Details) => EventType | undefined);

/** What a changed status of an ad is told as; other changes of ads are nobody's news. */
function adStatus({ status }: Details): EventType | undefined {
  const to = (status as { to?: string } | undefined)?.to;
  if (to === 'active') return 'ad.activated';
  return to === 'paused' ? 'ad.paused' : undefined;
}

/**
 * What each audited action is told as. What takes part in no event is named in the test, so that no new verb is
 * forgotten. Participations are told of where they begin and end: no action is theirs alone.
 */
const kinds: Record<string, Kind> = {
  'campaigns.create': 'campaign.created',
  'campaigns.clone': 'campaign.created',
  'campaigns.update': 'campaign.updated',
  'campaigns.settings': 'campaign.updated',
  'campaigns.stop_taking': 'campaign.updated',
  'campaigns.take_again': 'campaign.updated',
  'campaigns.post_register': 'campaign.updated',
  'campaigns.pre_register': 'campaign.status_changed',
  'campaigns.status': 'campaign.status_changed',
  'campaigns.complete': 'campaign.status_changed',
  'campaigns.delete': 'campaign.deleted',
  'campaigns.restore': 'campaign.updated',
  'tasks.complete': 'task.submitted',
  'tasks.correct': 'task.submitted',
  'tasks.review': 'task.submitted',
  'tasks.request-changes': 'task.changes_requested',
  'tasks.approve': 'task.accepted',
  'tasks.overturn': 'task.accepted',
  'tasks.reject': 'task.rejected',
  'tasks.appeal': 'task.appealed',
  'tasks.uphold': 'task.rejection_upheld',
  'tasks.undo': 'task.decision_undone',
  'tasks.reopen': 'task.reopened',
  'tasks.pay': 'task.paid',
  'tasks.bonus': 'task.bonus_awarded',
  'tasks.leave': 'task.left',
  'tasks.withdraw': 'task.withdrawn',
  'tasks.expire': 'task.expired',
  'networks.submit': 'network.submitted',
  'networks.add-wall': 'network.verified',
  'networks.accept': 'network.verified',
  'networks.reject': 'network.rejected',
  'invoices.issue': 'invoice.issued',
  'invoices.pay': 'invoice.paid',
  'invoices.credit': 'invoice.credited',
  'invoices.cancel': 'invoice.cancelled',
  'payouts.request': 'payout.requested',
  'payouts.approved': 'payout.approved',
  'payouts.sent': 'payout.sent',
  'payouts.failed': 'payout.failed',
  'payouts.cancel': 'payout.cancelled',
  'payouts.cancelled': 'payout.cancelled',
  'ads.update': adStatus,
  'ads.paused_unpaid': 'ad.paused',
  'ads.budget_spent': 'ad.budget_reached',
  'ads.ended': 'ad.ended',
  'ads.hold': 'ad.reviewed',
  'ads.release': 'ad.reviewed',
  'ads.delete': 'ad.deleted',
  'reports.reviewed': 'report.decided',
  'reports.resolved': 'report.decided',
  'reports.dismissed': 'report.decided',
  'watch.submit': 'photo.submitted',
  'watch.accept': 'photo.accepted',
  'watch.reject': 'photo.rejected',
};

/** The event that an audited action is; undefined for what nobody is told of. */
export function kindOf(action: string, details: Details): EventType | undefined {
  const kind = kinds[action];
  return typeof kind === 'function' ? kind(details) : kind;
}
