import { Callout } from '@/components/ui/callout';
import { Link } from '@/components/ui/link';
import { RatesOf } from '@/components/ui/rates-of';
import { dayOf } from '@/lib/dates';
import { oldRatesDay } from '@/nouns/lists';

/** Warns administrators of rates that are too old to convert by; `linked` leads to where new ones are brought in. */
export function OldRates({
  rates,
  linked = false,
}: {
  rates: readonly { currency: string; asOf: string }[];
  linked?: boolean;
}) {
  const day = oldRatesDay(rates, dayOf(new Date()));
  if (!day) return null;
  return (
    <Callout
      tone="warning"
      title="The exchange rates are old"
      action={
        linked && (
          <Link href="/admin/rates" className="underline underline-offset-4">
            Exchange rates
          </Link>
        )
      }
    >
      Amounts in several currencies are added up at the <RatesOf day={day} /> or before. Import newer ones.
    </Callout>
  );
}
