import { z } from 'zod';
import { defineFace } from '../face';

/** `{error: {code, message, fields?}}`; `fields` names each value that is wrong. */
export const AdsFailure = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
});

/** The Ads API: advertising and reports (document 002). Invalid values are 400; the document knows no 422. */
export const adsApi = defineFace({
  name: 'ads',
  title: 'Ads API',
  description: 'Create ads, serve them on any page, count their impressions, and report content.',
  prefix: '/v1',
  encodings: ['json'],
  failure: AdsFailure,
  renderFailure: ({ code, message, fields }) => ({ error: { code, message, fields } }),
  statuses: { invalid: 400 },
});
