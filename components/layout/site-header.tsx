import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Logo } from './logo';
import { ThemeSwitch } from './theme-switch';

/** The head of public pages. `home` is where a signed-in person's button leads; without it sign-in is offered. */
export function SiteHeader({ home }: { home?: string }) {
  return (
    <header className="sticky top-0 z-20 border-line border-b bg-page/90 backdrop-blur-sm">
      <div className="mx-auto flex h-14 max-w-content items-center gap-1 page-gutter">
        <Link href="/" aria-label="Fanfare, home" className="-ml-1 mr-auto flex rounded-control p-1">
          <Logo />
        </Link>
        <nav aria-label="Site" className="flex items-center gap-1">
          <ButtonLink href="/watch" variant="ghost" className="hidden sm:inline-flex">
            Watch
          </ButtonLink>
          <ButtonLink href="/docs" variant="ghost" className="hidden sm:inline-flex">
            API documentation
          </ButtonLink>
          <ThemeSwitch />
          {home ? (
            <ButtonLink href={home} variant="primary" className="ml-1">
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
        </nav>
      </div>
    </header>
  );
}
