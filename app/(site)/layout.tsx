import type { ReactNode } from 'react';
import { currentActor } from '@/auth/page';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { SkipLink } from '@/components/layout/skip-link';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader user={actor.kind === 'user' ? actor : undefined} />
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
