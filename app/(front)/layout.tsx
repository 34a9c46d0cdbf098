import type { ReactNode } from 'react';
import { currentActor } from '@/auth/page';
import { SiteFrame } from '@/components/layout/site-frame';
import { hasPrivacyPage } from '@/features/legal';

/** The way in: the start page and the forms of accounts have the public frame for everybody. */
export default async function FrontLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <SiteFrame user={actor.kind === 'user' ? actor : undefined} privacy={await hasPrivacyPage()}>
      {children}
    </SiteFrame>
  );
}
