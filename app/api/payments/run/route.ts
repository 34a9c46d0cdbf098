import * as contract from '@/contracts/campaigns/pay-runs';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { runPayments } from '@/features/tasks';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.runPayments, async ({ actor, input: { body } }) => {
    const { campaign_id: campaignId, task_ids: taskIds = [], dry_run: dryRun } = body;
    const order = campaignId === undefined ? { taskIds } : { campaignId };
    return contract.toPayRunJson(await runPayments(actor, order, { dryRun }));
  }),
);
