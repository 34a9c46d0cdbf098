import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { requirePageUser } from '@/auth/page';

/** Everyone's way home leads here; who has another one goes on. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { role } = await requirePageUser();
  if (role === 'advertiser') redirect('/advertiser');
  if (role === 'admin') redirect('/admin');
  return children;
}
