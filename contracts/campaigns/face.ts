import { z } from 'zod';
import { defineFace } from '../face';

/** `{status: "error", error, message, details?}`; `details` names each parameter that is wrong. */
export const CampaignsFailure = z.object({
  status: z.literal('error'),
  error: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.string()).optional(),
});

/** The Campaigns API (document 000): App endpoints for influencers, Backend endpoints for staff. */
export const campaignsApi = defineFace({
  name: 'campaigns',
  title: 'Campaigns API',
  description:
    'Campaigns, tasks, networks, payments and statistics. Paths answer with and without their last slash; bodies are JSON, forms, multipart, or one key=value a line.',
  prefix: '/api',
  encodings: ['json', 'form', 'multipart', 'text'],
  failure: CampaignsFailure,
  renderFailure: ({ code, message, fields }) => ({ status: 'error', error: code, message, details: fields }),
});
