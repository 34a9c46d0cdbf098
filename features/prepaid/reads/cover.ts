import { type Actor, requireBilling } from '@/auth/actor';
import { findAdvertiser } from '@/features/advertisers';
import { type CoverInParts, coverOf } from '@/features/campaigns';

/** A cover, and the creditor reference of a transfer that adds to it. */
export type PrepaidCover = CoverInParts & { topUpReference: string };

/** An organisation's cover and how it is topped up, for those in charge of its money and administrators. */
export async function coverForBilling(actor: Actor, advertiserId: number): Promise<PrepaidCover> {
  requireBilling(actor);
  const { topUpReference } = await findAdvertiser(actor, advertiserId);
  return { ...(await coverOf(actor, advertiserId)), topUpReference };
}
