'use client';

import { Menu } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useRef } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';

/** A section of the public site. */
export type SiteSection = { href: string; label: string };

/** The sections with the current one marked: a row from tablets on, a panel under a button on phones. */
export function SiteNav({ sections }: { sections: readonly SiteSection[] }) {
  const pathname = usePathname();
  const panel = useRef<HTMLDivElement>(null);
  const here = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  return (
    <>
      <nav aria-label="Site" className="hidden items-center gap-1 md:flex">
        {sections.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={here(href) ? 'page' : undefined}
            className={cn(
              buttonStyle({ variant: 'ghost' }),
              'px-3 text-muted hover:text-ink',
              here(href) && 'bg-accent-soft text-accent-ink hover:bg-accent-soft hover:text-accent-ink',
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      <button
        type="button"
        aria-label="Menu"
        popoverTarget="site-menu"
        className={cn(buttonStyle({ variant: 'ghost', size: 'icon' }), 'md:hidden')}
      >
        <Menu aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </button>
      <div
        ref={panel}
        id="site-menu"
        popover="auto"
        className="fixed inset-x-0 top-14 bottom-auto m-0 w-full max-w-none border-line border-b bg-raised p-3 text-ink shadow-float md:hidden"
      >
        <nav aria-label="Site" className="grid gap-1">
          {sections.map(({ href, label }) => (
            <Link
              key={href}
              href={href}
              aria-current={here(href) ? 'page' : undefined}
              onClick={() => panel.current?.hidePopover()}
              className={cn(
                'flex h-11 items-center rounded-control px-3 font-medium',
                here(href) && 'bg-accent-soft text-accent-ink',
              )}
            >
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </>
  );
}
