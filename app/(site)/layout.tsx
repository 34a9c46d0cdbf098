import type { ReactNode } from 'react';
import { currentActor } from '@/auth/page';
import { LateShell } from '@/components/layout/late-shell';
import { SiteFrame } from '@/components/layout/site-frame';
import { hasPrivacyPage } from '@/features/legal';
import { workspaceOf } from '../workspace';

/** Pages for everybody: strangers get the public frame around them, people who are signed in keep their own. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind !== 'user') return <SiteFrame privacy={await hasPrivacyPage()}>{children}</SiteFrame>;
  return (
    <LateShell {...(await workspaceOf(actor))} bleed>
      {children}
    </LateShell>
  );
}
