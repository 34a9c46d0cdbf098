import { redirect } from 'next/navigation';
import { requirePageUser } from '@/auth/page';
import { takeOwnData } from '@/features/personal-data';
import { dayOf } from '@/lib/dates';
import { download } from '@/lib/download';
import { Failure } from '@/lib/failure';
import { addresses } from '@/nouns/addresses';

/** The copy of a person's own data that their ticket opens, once. Who comes without one is led to where it is asked for. */
export async function GET(request: Request): Promise<Response> {
  const user = await requirePageUser();
  const ticket = new URL(request.url).searchParams.get('ticket') ?? '';
  const copy = await takeOwnData(user, ticket).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'not_found') redirect(addresses.ownData);
    throw error;
  });
  return download(`fanfare-data-${dayOf(new Date())}.zip`, 'application/zip', copy);
}
