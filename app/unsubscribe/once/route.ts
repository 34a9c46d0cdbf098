import { refusalInWords } from '@/contracts/respond';
import { stopMails } from '@/features/notifications';
import { absoluteUrl } from '@/lib/links';
import { addresses } from '@/nouns/addresses';

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';

/** What mail programs call when somebody presses their "Unsubscribe" (RFC 8058); the link itself is the proof. */
export const POST = (request: Request): Promise<Response> =>
  stopMails(tokenOf(request)).then(() => new Response(null, { status: 204 }), refusalInWords);

/** Somebody who follows the address is asked first. */
export const GET = (request: Request): Response =>
  Response.redirect(absoluteUrl(addresses.unsubscribe(tokenOf(request))), 303);
