import { proofKeys } from '@/features/watch';

/** The public keys that proofs are signed with, the present one first, for whoever checks a proof. */
export async function GET(): Promise<Response> {
  const headers = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
  return Response.json({ keys: await proofKeys() }, { headers });
}
