import { type Actor, requireAdmin } from '@/auth/actor';
import { arrearsOf } from '../cover';
import { countManaged, type ManagedCampaign, searchManaged } from './managed';
import { worstCase } from './worst-case';

/**
 * What helps to decide on a campaign that waits: what it may cost, what its advertiser
 * owes for too long to activate anything, and what else it has made.
 */
export async function approvalEvidence(
  actor: Actor,
  { id, advertiserId }: Pick<ManagedCampaign, 'id' | 'advertiserId'>,
) {
  requireAdmin(actor);
  const [cost, arrears, counts, { rows }] = await Promise.all([
    worstCase(actor, id),
    arrearsOf(advertiserId),
    countManaged(actor, { advertiserId }),
    searchManaged(actor, { advertiserId, pageSize: 6 }),
  ]);
  return { cost, arrears, record: { counts, last: rows.filter((each) => each.id !== id).slice(0, 5) } };
}
