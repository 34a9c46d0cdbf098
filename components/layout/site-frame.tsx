import type { ReactNode } from 'react';
import { SiteFooter } from './site-footer';
import { SiteHeader, type SiteHeaderProps } from './site-header';
import { SkipLink } from './skip-link';

/** The frame of public pages: head, content, foot. */
export function SiteFrame({
  user,
  privacy,
  children,
}: SiteHeaderProps & {
  /** Whether a page about privacy is published. */
  privacy: boolean;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader user={user} />
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <SiteFooter signedIn={user !== undefined} privacy={privacy} />
    </div>
  );
}
