import { Callout } from '@/components/ui/callout';
import type { InvoiceDetail } from '@/features/invoices';
import type { Company } from '@/nouns/company';
import { lacksLetters } from './pdf-letters';

/** Says that an invoice has letters its PDF cannot show; nothing where it can show all. */
export function LettersNote({ invoice, issuer }: { invoice: InvoiceDetail; issuer: Company }) {
  if (!lacksLetters(invoice, issuer)) return null;
  return (
    <Callout title="The PDF cannot show every letter">
      It has Latin and Cyrillic letters; a question mark stands for any other. Print this page to have them
      all.
    </Callout>
  );
}
