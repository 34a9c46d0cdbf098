import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { requirePageUser } from '@/auth/page';

/** Everyone's way home leads here; who has another one goes on before the skeleton of this one is sent. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { role } = await requirePageUser();
  if (role === 'advertiser') redirect('/advertiser');
  if (role === 'admin') redirect('/admin');
  return children;
}
