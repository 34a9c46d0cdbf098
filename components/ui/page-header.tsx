import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Link } from './link';

/** One step of the way to a page; the page itself is the title and is left out. */
export type Crumb = { label: ReactNode; href: string };

/** The head of every page: the way here, its title, what it is for, and the one primary action at the right. */
export function PageHeader({
  title,
  purpose,
  action,
  breadcrumbs,
  badge,
}: {
  title: ReactNode;
  purpose?: ReactNode;
  action?: ReactNode;
  breadcrumbs?: Crumb[];
  /** A state shown beside the title. */
  badge?: ReactNode;
}) {
  return (
    <div className="grid gap-2">
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 wrap-anywhere text-xl">{title}</h1>
            {badge}
          </div>
          {purpose && <p className="max-w-prose text-muted text-sm">{purpose}</p>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2">{action}</div>}
      </div>
    </div>
  );
}

/** The way back from a page as links, the page itself left out. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="flex flex-wrap items-center gap-1 text-muted text-sm">
      {crumbs.map((crumb, step) => {
        const Mark = step === 0 ? ChevronLeft : ChevronRight;
        return (
          <Fragment key={crumb.href}>
            <Mark aria-hidden="true" className="size-3.5" strokeWidth={1.75} />
            <Link
              href={crumb.href}
              className="-mx-1 pointer-coarse:-my-2.5 inline-flex pointer-coarse:min-h-11 pointer-coarse:min-w-11 items-center rounded-chip px-1 py-0.5 hover:text-ink"
            >
              {crumb.label}
            </Link>
          </Fragment>
        );
      })}
    </nav>
  );
}
