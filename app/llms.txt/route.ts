import { connection } from 'next/server';
import { llmsText } from '@/contracts/llms';
import { appUrl } from '@/lib/env';

/** What the APIs are, for programs that read before they call. */
export async function GET(): Promise<Response> {
  await connection();
  return new Response(llmsText(appUrl()), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    },
  });
}
