import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requirePageUser } from '@/auth/page';
import { SignedInShell } from '@/components/layout/signed-in-shell';
import { workspaceOf } from '../../workspace';

export const metadata: Metadata = { robots: 'noindex' };

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return <SignedInShell {...(await workspaceOf(await requirePageUser('admin')))}>{children}</SignedInShell>;
}
