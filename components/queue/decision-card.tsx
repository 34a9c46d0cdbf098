import type { ComponentProps, ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { RefusalNote } from '@/components/ui/refusal-note';

/** A decision on what is open: what it is weighed by, why it was not taken, and the buttons that take it. */
export function DecisionCard({
  problem,
  failed = 'Nothing was decided',
  actions,
  children,
  ...card
}: ComponentProps<typeof Card> & {
  problem: string | undefined;
  /** What the title of a problem says did not happen. */
  failed?: string;
  actions?: ReactNode;
}) {
  return (
    <Card {...card}>
      <div className="grid gap-4">
        {children}
        {problem && <RefusalNote title={failed}>{problem}</RefusalNote>}
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </Card>
  );
}
