import * as contract from '@/contracts/campaigns/payout-batches';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { importStatement } from '@/features/payouts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.importBankStatement, async ({ actor, input: { body } }) =>
    contract.toImportJson(await importStatement(actor, body.statement)),
  ),
);
