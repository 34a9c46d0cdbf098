import type { Actor } from '@/auth/actor';
import { countManaged, type ManagedCampaign, searchManaged } from './managed';
import { worstCase } from './worst-case';

/** What helps to decide on a campaign that waits: what it may cost, and what else its advertiser has made. */
export async function approvalEvidence(
  actor: Actor,
  { id, advertiserId }: Pick<ManagedCampaign, 'id' | 'advertiserId'>,
) {
  const [cost, counts, { rows }] = await Promise.all([
    worstCase(actor, id),
    countManaged(actor, { advertiserId }),
    searchManaged(actor, { advertiserId, pageSize: 6 }),
  ]);
  return { cost, record: { counts, last: rows.filter((each) => each.id !== id).slice(0, 5) } };
}
