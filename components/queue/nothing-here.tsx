import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** Why a list of a desk is empty: because of its filters, or because everything is decided, or nothing came yet. */
export function NothingHere({
  nouns,
  path,
  narrowed,
  some,
  waiting,
}: {
  /** What the desk lists, such as "networks". */
  nouns: string;
  /** The desk without filters. */
  path: string;
  narrowed: boolean;
  /** Other tabs have what this one has not. */
  some: boolean;
  /** Said where what waits is listed: when all of it is decided, when there was none, and what will appear. */
  waiting?: { decided: string; none: string; next: ReactNode };
}) {
  if (narrowed) {
    return (
      <EmptyState
        title={`No ${nouns} here match these filters`}
        action={<ButtonLink href={path}>Clear filters</ButtonLink>}
      >
        {some ? 'Others that match are under other tabs.' : undefined}
      </EmptyState>
    );
  }
  if (!waiting) return <EmptyState title={`No ${nouns} here now`} />;
  return <EmptyState title={some ? waiting.decided : waiting.none}>{waiting.next}</EmptyState>;
}
