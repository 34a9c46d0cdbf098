import { formatDay } from '@/components/ui/moment-format';
import type { IncomingLine } from '@/features/receipts';
import { formatMoney } from '@/nouns/money';

/** A transfer in a few words: how much, from whom, when. */
export const lineTitle = ({ amount, currency, party, bookedOn }: IncomingLine): string =>
  [
    formatMoney(amount, { currency, code: true, precise: true }),
    party && `from ${party}`,
    bookedOn && `on ${formatDay(new Date(bookedOn), 'UTC')}`,
  ]
    .filter(Boolean)
    .join(' ');

/** The number of an invoice as people type it into a transfer, for a person to confirm. */
export const numberIn = (remittance: string | null): string | undefined =>
  /\bFAN-?\d{4}-\d+\b/i.exec(remittance ?? '')?.[0].toUpperCase();
