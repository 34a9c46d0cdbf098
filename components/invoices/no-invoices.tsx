import { EmptyState } from '@/components/ui/empty-state';

/** When the first invoices come: those of one organisation, or of everybody. */
export function NoInvoices({ everybodys = false }: { everybodys?: boolean }) {
  return (
    <EmptyState title="No invoices yet">
      {everybodys
        ? 'The first ones are issued on the 1st of the month after something was spent.'
        : 'The first one appears on the 1st of the month after your campaigns or ads have spent something.'}
    </EmptyState>
  );
}
