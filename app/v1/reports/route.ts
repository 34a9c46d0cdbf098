import * as contract from '@/contracts/ads/reports';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { createReport } from '@/features/reports';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.createReport, async ({ actor, input }) => ({
    report: contract.toReportJson(await createReport(actor, contract.fromNewReport(input.body))),
  })),
);
