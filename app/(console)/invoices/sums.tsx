import type { UserActor } from '@/auth/actor';
import { OpenSums } from '@/components/invoices/open-sums';
import { findAdvertiser } from '@/features/advertisers';
import { outstanding } from '@/features/invoices';

/** What the organisation of somebody owes. */
export async function Sums({ user }: { user: UserActor & { advertiserId: number } }) {
  const [due, { currency }] = await Promise.all([
    outstanding(user, user.advertiserId),
    findAdvertiser(user, user.advertiserId),
  ]);
  return <OpenSums due={due} currency={currency} />;
}
