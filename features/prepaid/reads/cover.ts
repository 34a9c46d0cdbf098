import { type Actor, requireBilling } from '@/auth/actor';
import { type Cover, coverOf } from '@/features/campaigns';

/** An organisation's cover, for those in charge of its money and administrators. */
export async function coverForBilling(actor: Actor, advertiserId: number): Promise<Cover> {
  requireBilling(actor);
  return coverOf(actor, advertiserId);
}
