import { Avatar } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Logo } from './logo';
import { SiteNav, type SiteSection } from './site-nav';

/** The sections of the public site, in the order of head and foot. */
export const siteSections: readonly SiteSection[] = [
  { href: '/campaigns', label: 'Campaigns' },
  { href: '/leaderboard', label: 'Leaderboard' },
  { href: '/watch', label: 'Watch' },
  { href: '/docs', label: 'API documentation' },
];

/** Who looks at a public page, when they are signed in. */
export interface SiteHeaderProps {
  user?: { name: string; uuid: string; avatar: string | null };
}

/** The head of public pages. A signed-in person is shown the way to their own; strangers are offered to sign in. */
export function SiteHeader({ user }: SiteHeaderProps) {
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-page/90 backdrop-blur-sm">
      <div className="mx-auto flex h-14 max-w-content items-center gap-1 page-gutter">
        <Link href="/" aria-label="Fanfare, home" className="-ml-1 flex rounded-control p-1 md:mr-4">
          <Logo />
        </Link>
        <div className="order-last ml-1 flex md:order-none md:mr-auto md:ml-0">
          <SiteNav sections={siteSections} />
        </div>
        <div className="ml-auto flex items-center gap-1">
          {user ? (
            <ButtonLink href="/dashboard" className="pl-1.5">
              <Avatar name={user.name} seed={user.uuid} picture={user.avatar} className="size-6" />
              Open Fanfare
            </ButtonLink>
          ) : (
            <>
              <ButtonLink href="/sign-in" variant="ghost">
                Sign in
              </ButtonLink>
              <ButtonLink href="/sign-up" variant="primary" className="ml-1">
                Sign up
              </ButtonLink>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
