import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { requirePageUser } from '@/auth/page';
import { homes } from '@/nouns/addresses';

/** Everyone's way home leads here; who has another one goes on. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { role } = await requirePageUser();
  if (role !== 'influencer') redirect(homes[role]);
  return children;
}
