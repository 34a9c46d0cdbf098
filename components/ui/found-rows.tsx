import type { ComponentProps, ReactNode } from 'react';
import { ButtonLink } from './button';
import { EmptyState } from './empty-state';
import { Pagination } from './pagination';

/** The rows a list found, with the way between its pages; or that nothing matches, with the way back to everything. */
export function FoundRows({
  found,
  none,
  clear,
  empty,
  children,
  pages,
}: {
  /** How many rows this page shows. */
  found: number;
  none: string;
  /** The address without filters. */
  clear: string;
  /** Stands there instead when nothing was narrowed and there is nothing at all. */
  empty?: ReactNode;
  pages: ComponentProps<typeof Pagination>;
  children: ReactNode;
}) {
  if (found === 0) {
    return empty || <EmptyState title={none} action={<ButtonLink href={clear}>Clear filters</ButtonLink>} />;
  }
  return (
    <>
      {children}
      <Pagination {...pages} />
    </>
  );
}
