import type { Metadata } from 'next';
import { reviewPage } from '@/app/review';
import { requirePageUser } from '@/auth/page';

export const metadata: Metadata = { title: 'Tasks' };

export default async function AdminTasksPage({ searchParams }: PageProps<'/admin/tasks'>) {
  const user = await requirePageUser('admin');
  return reviewPage(user, '/admin/tasks', await searchParams);
}
