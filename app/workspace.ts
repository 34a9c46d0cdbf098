import { isInOrganisation, type UserActor } from '@/auth/actor';
import { askedDirectly } from '@/auth/page';
import type { SignedIn } from '@/components/layout/signed-in-shell';
import { waitingByPage } from '@/components/stats/queue-pages';
import { company } from '@/features/company';
import { consentsWanted } from '@/features/legal';
import { mailWay } from '@/features/mail';
import { unreadNews } from '@/features/notifications';
import { pendingQueues } from '@/features/stats';
import { countToReview } from '@/features/tasks';
import { awaitsVerification } from '@/features/users';
import { watchStanding } from '@/features/watch';

/** How many things wait for somebody to decide, by the page they wait on; photos are counted elsewhere. */
async function waitingFor(user: UserActor): Promise<Record<string, number>> {
  if (user.lacksFactor) return {};
  if (user.role === 'admin') return waitingByPage(await pendingQueues(user));
  if (user.role !== 'advertiser' || !isInOrganisation(user, 'owner', 'member')) return {};
  return { '/advertiser/review': await countToReview(user) };
}

/** What the frame around every page of somebody signed in says of them and of what waits for them. */
export async function workspaceOf(user: UserActor): Promise<SignedIn> {
  const { name, email, role, uuid, avatar, advertiserRole } = user;
  const [{ unread, about }, unconfirmed, waiting, standing, consents] = await Promise.all([
    unreadNews(user),
    awaitsVerification(user),
    waitingFor(user),
    watchStanding(user),
    consentsWanted(user),
  ]);
  const viewer = { role, organisationRole: advertiserRole, witness: standing.takesPart };
  return {
    user: { name, email, role, viewer, avatarSeed: uuid, avatar },
    unread,
    about,
    waiting: { ...waiting, '/watch/mine/campaigns': standing.toReview },
    unconfirmed,
    mails: mailWay(await askedDirectly()),
    consents,
    contact: unconfirmed ? (await company()).email || null : null,
  };
}
