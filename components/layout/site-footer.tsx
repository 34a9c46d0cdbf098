import Link from 'next/link';
import { Logo } from './logo';

const links = [
  { href: '/sign-up', label: 'Sign up' },
  { href: '/sign-in', label: 'Sign in' },
  { href: '/docs', label: 'API documentation' },
];

/** The foot of public pages. */
export function SiteFooter() {
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex max-w-content flex-wrap items-center justify-between gap-x-8 gap-y-4 page-gutter py-8 text-muted text-sm">
        <div className="grid gap-1">
          <Logo className="text-ink" />
          <p>Campaigns and ads on one set of books. Open source under the MIT licence.</p>
        </div>
        <nav aria-label="Footer" className="flex flex-wrap gap-x-5 gap-y-2">
          {links.map(({ href, label }) => (
            <Link key={href} href={href} className="rounded-chip py-1 hover:text-ink">
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
