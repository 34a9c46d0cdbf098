import * as contract from '@/contracts/ads/reports';
import { endpoint } from '@/contracts/endpoint';
import { route } from '@/contracts/route';
import { listReports } from '@/features/reports';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route(
  endpoint(contract.listReports, async ({ actor, input }) => {
    const { reportable_type: reportableType, ...page } = input.query;
    const { reports, nextCursor } = await listReports(actor, { reportableType, ...page });
    return { reports: reports.map(contract.toReportJson), next_cursor: nextCursor };
  }),
);
