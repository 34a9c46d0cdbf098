import { z } from 'zod';
import { adminTokens } from '@/auth/scheme';
import { Email } from '@/lib/fields';
import { campaignsApi } from './face';

/** Finds whom an email address belongs to, for callers that are about to make an account. */
export const emailCheck = (
  path: '/advertiser/check/' | '/user/check/',
  terms: {
    source: string;
    summary: string;
    example: { request: { email: string }; response: { id: number; message: string } };
  },
) =>
  campaignsApi.post(path, {
    ...terms,
    description: 'Answers 404 when there is none. Case does not matter. At most 30 look-ups a minute.',
    auth: adminTokens,
    reads: true,
    body: z.object({ email: Email }),
    output: z.object({ id: z.int(), message: z.string() }),
  });
