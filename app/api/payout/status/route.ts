import { done } from '@/contracts/campaigns/bodies';
import { updatePayoutStatus } from '@/contracts/campaigns/payouts';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { handlePayout } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(updatePayoutStatus, async ({ actor, input: { body } }) => {
    await handlePayout(actor, body.payout_id, body.status, { reason: body.reason });
    return done('Payout status updated');
  }),
);
