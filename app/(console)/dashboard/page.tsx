import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { FirstSteps } from '@/components/home/first-steps';
import { firstSteps, isBeginning } from '@/components/home/steps';
import { PageHeader } from '@/components/ui/page-header';
import { onboarding } from '@/features/users';
import { Fitting, Latest, Money, Next } from './parts';

export const metadata: Metadata = { title: 'Dashboard' };

export default async function DashboardPage() {
  const user = await requirePageUser('influencer');
  const start = await onboarding(user);
  const beginning = isBeginning(start);
  return (
    <div className="grid gap-6">
      <PageHeader title={`Hello ${user.name}`} purpose="What waits for you, and what it brings." />
      <Money user={user} />
      <div className={beginning ? 'grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]' : 'grid'}>
        <Next user={user} />
        {beginning && <FirstSteps steps={firstSteps(start)} />}
      </div>
      <Fitting user={user} />
      <Latest user={user} />
    </div>
  );
}
