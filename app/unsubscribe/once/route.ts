import { stopMails } from '@/features/notifications';
import { Failure, statusOf } from '@/lib/failure';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';

/** What mail programs call when somebody presses their "Unsubscribe" (RFC 8058); the link itself is the proof. */
export async function POST(request: Request): Promise<Response> {
  try {
    await stopMails(tokenOf(request));
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return new Response(`${error.message}\n`, { status: statusOf(error.code) });
  }
}

/** Somebody who follows the address is asked first. */
export function GET(request: Request): Response {
  const page = absoluteUrl(addresses.unsubscribe(tokenOf(request)));
  return Response.redirect(page, 303);
}
