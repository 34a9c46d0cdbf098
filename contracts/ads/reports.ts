import { z } from 'zod';
import { administrators, signedIn } from '@/auth/scheme';
import type { Report, NewReport as ReportInput } from '@/features/reports';
import { FormInteger, OptionalText, Text, Uuid } from '@/lib/fields';
import { reportableTypes } from '@/nouns/reports';
import { statusesOf } from '@/nouns/status';
import { named } from '../schema';
import { adsApi } from './face';

export const ReportableType = z.enum(reportableTypes, `must be one of: ${reportableTypes.join(', ')}`);
export const ReportStatus = z.enum(statusesOf('report'));

/** Body of POST /v1/reports. The reported thing may live outside the platform, so its id is any short text. */
export const NewReport = z.object({
  reportable_id: z.preprocess((id) => (typeof id === 'number' ? String(id) : id), Text(64)),
  reportable_type: ReportableType,
  reason: Text(200),
  description: OptionalText(5000).nullish(),
});

export const fromNewReport = (report: z.output<typeof NewReport>): ReportInput => ({
  reportableId: report.reportable_id,
  reportableType: report.reportable_type,
  reason: report.reason,
  description: report.description || null,
});

/** A report as its reporter sees it. */
export const ReportJson = named(
  'Report',
  z.object({
    id: z.string(),
    reporter_id: z.string(),
    reportable_id: z.string(),
    reportable_type: ReportableType,
    reason: z.string(),
    description: z.string().nullable(),
    status: ReportStatus,
    created_at: z.string(),
  }),
);

/** A report as administrators see it. */
export const AdminReportJson = ReportJson.extend({
  admin_note: z.string().nullable(),
  handled_by: z.string().nullable(),
  handled_at: z.string().nullable(),
  seen: z
    .object({
      title: z.string(),
      text: z.string(),
      url: z.string().nullable(),
      pictures: z.array(z.string()),
    })
    .nullable()
    .describe('The ad, task, campaign or user as it was when it was reported.'),
});

export const toReportJson = (report: Report): z.input<typeof AdminReportJson> => ({
  id: report.id,
  reporter_id: report.reporterUuid,
  reportable_id: report.reportableId,
  reportable_type: report.reportableType,
  reason: report.reason,
  description: report.description,
  status: report.status,
  created_at: report.createdAt.toISOString(),
  admin_note: report.adminNote,
  handled_by: report.handlerUuid,
  handled_at: report.handledAt?.toISOString() ?? null,
  seen: report.seen && {
    title: report.seen.title,
    text: report.seen.detail,
    url: report.seen.url,
    pictures: report.seen.pictures,
  },
});

export const createReport = adsApi.post('/reports', {
  source: '002-07',
  summary: 'Report content or a user',
  auth: signedIn,
  body: NewReport,
  output: z.object({ report: ReportJson }),
  status: 201,
  example: {
    request: {
      reportable_id: 'post-uuid',
      reportable_type: 'post',
      reason: 'Spam content',
      description: 'This post contains repeated spam links and irrelevant advertising.',
    },
    response: {
      report: {
        id: '7d5f4f4e-21b5-4a9e-8f0f-8d3a3b1c6e55',
        reporter_id: '0d9a3a63-7c0c-4a52-8a53-2f0b6f4a9e01',
        reportable_id: 'post-uuid',
        reportable_type: 'post',
        reason: 'Spam content',
        description: 'This post contains repeated spam links and irrelevant advertising.',
        status: 'pending',
        created_at: '2025-06-12T09:00:00.000Z',
      },
    },
  },
});

const ReportId = z.object({ id: Uuid });

export const listReports = adsApi.get('/admin/reports', {
  summary: 'List reports',
  description: 'Oldest first. `cursor` is the `next_cursor` of the page before.',
  auth: administrators,
  query: z.object({
    status: ReportStatus.optional(),
    reportable_type: ReportableType.optional(),
    cursor: z.string().max(200).optional(),
    limit: FormInteger(1, 100).default(50),
  }),
  output: z.object({ reports: z.array(AdminReportJson), next_cursor: z.string().nullable() }),
});

export const getReport = adsApi.get('/admin/reports/{id}', {
  summary: 'Get a report',
  auth: administrators,
  params: ReportId,
  output: z.object({ report: AdminReportJson }),
});

export const decideReport = adsApi.patch('/admin/reports/{id}', {
  summary: 'Decide a report',
  description:
    'A pending report may go to any status, a reviewed one to resolved or dismissed; closed reports answer 409.',
  auth: administrators,
  params: ReportId,
  body: z.object({
    status: z.enum(['reviewed', 'resolved', 'dismissed'], 'must be reviewed, resolved or dismissed'),
    admin_note: OptionalText(2000).nullish(),
  }),
  output: z.object({ report: AdminReportJson }),
});
