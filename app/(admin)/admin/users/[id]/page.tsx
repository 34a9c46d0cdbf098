import type { Metadata } from 'next';
import { pathId } from '@/app/path-id';
import { orNotFound, requirePageUser } from '@/auth/page';
import { UserFacts } from '@/components/users/desk/user-facts';
import { UserHead } from '@/components/users/desk/user-head';
import { readUserTab } from '@/components/users/desk/user-tabs';
import { listAdvertisers } from '@/features/advertisers';
import { countReview } from '@/features/tasks';
import { userDetail } from '@/features/users';
import { Part } from './part';

export async function generateMetadata({ params }: PageProps<'/admin/users/[id]'>): Promise<Metadata> {
  const admin = await requirePageUser('admin');
  return { title: (await orNotFound(userDetail(admin, await pathId(params)))).name };
}

export default async function UserPage({ params, searchParams }: PageProps<'/admin/users/[id]'>) {
  const admin = await requirePageUser('admin');
  const id = await pathId(params);
  const [user, organisations, tasks] = await Promise.all([
    orNotFound(userDetail(admin, id)),
    listAdvertisers(admin, { limit: 500 }),
    countReview(admin, { userId: id }),
  ]);
  const tab = readUserTab(await searchParams);
  return (
    <div className="grid gap-6">
      <UserHead
        user={user}
        self={user.id === admin.id}
        organisations={organisations}
        tasks={tasks}
        tab={tab}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Part tab={tab} admin={admin} user={user} />
        <UserFacts user={user} />
      </div>
    </div>
  );
}
