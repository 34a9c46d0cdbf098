import type { ReactNode } from 'react';
import { currentActor } from '@/auth/page';
import { Providers } from '@/components/layout/providers';

/**
 * Public pages with tools of the workspace on them. The others do without, so that they load less. For people who are
 * signed in the frame around them has brought the tools.
 */
export default async function InteractiveLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind === 'user') return children;
  return <Providers>{children}</Providers>;
}
