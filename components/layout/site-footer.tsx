import { Link } from '@/components/ui/link';
import { Logo } from './logo';
import { siteSections } from './site-header';
import { ThemeSelect } from './theme-select';

/** For those who are not signed in. */
const entrances = [
  { href: '/sign-up', label: 'Sign up' },
  { href: '/sign-in', label: 'Sign in' },
];
/** The last is there once it is published. */
const legal = { terms: { href: '/terms', label: 'Terms' }, privacy: { href: '/privacy', label: 'Privacy' } };

/** The foot of public pages. */
export function SiteFooter({ signedIn, privacy }: { signedIn: boolean; privacy: boolean }) {
  const links = [
    ...siteSections,
    ...(signedIn ? [] : entrances),
    legal.terms,
    ...(privacy ? [legal.privacy] : []),
  ];
  return (
    <footer className="border-line border-t">
      <div className="mx-auto grid max-w-content gap-6 page-gutter py-8 text-muted text-sm">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
          <div className="grid gap-1">
            <Logo className="text-ink" />
            <p>Campaigns and ads on one set of books. Open source under the MIT licence.</p>
          </div>
          <ThemeSelect />
        </div>
        <nav
          aria-label="Footer"
          className="flex flex-wrap gap-x-5 gap-y-2 [&>a]:inline-flex [&>a]:items-center [&>a]:rounded-chip [&>a]:py-1 hover:[&>a]:text-ink pointer-coarse:[&>a]:min-h-11 pointer-coarse:[&>a]:min-w-11"
        >
          {links.map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false}>
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
