import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SetupForm } from '@/components/setup/setup-form';
import { AccountFrame } from '@/components/users/sign-in/account-frame';
import { setupOpen } from '@/features/setup';

export const metadata: Metadata = { title: 'Set up Fanfare', robots: { index: false } };

export default async function SetupPage() {
  if (!(await setupOpen())) notFound();
  return (
    <AccountFrame
      title="Set up Fanfare"
      purpose="This platform has no administrator yet. Whoever has its code becomes the first. This page is gone afterwards."
    >
      <SetupForm />
    </AccountFrame>
  );
}
