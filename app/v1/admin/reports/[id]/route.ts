import * as contract from '@/contracts/ads/reports';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { decideReport, getReport } from '@/features/reports';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.getReport, async ({ actor, input }) => ({
    report: contract.toReportJson(await getReport(actor, input.params.id)),
  })),
  endpoint(contract.decideReport, async ({ actor, input }) => {
    const { status, admin_note: note } = input.body;
    return { report: contract.toReportJson(await decideReport(actor, input.params.id, { status, note })) };
  }),
);
