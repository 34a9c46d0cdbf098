import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { LinkIf } from '@/components/ui/link-if';
import { RatesOf } from '@/components/ui/rates-of';
import type { NextInvoice } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { taxWords } from '@/nouns/tax';

/** What was spent that stands on no invoice yet; `linked` leads to those that were issued. */
export function NextInvoiceCard({
  invoice,
  linked = false,
  opensAds = true,
}: {
  invoice: NextInvoice;
  linked?: boolean;
  /** Whether the reader may open ads, which who only pays for them may not. */
  opensAds?: boolean;
}) {
  const { currency, total, tax, lines } = invoice;
  const money = (amount: number) => formatMoney(amount, { currency });
  return (
    <Card
      title="Next invoice"
      description={
        <>
          What it holds so far
          {invoice.ratesOf && (
            <>
              , at the <RatesOf day={invoice.ratesOf} />
            </>
          )}
          . It is issued on the 1st, for everything until the end of the month.
        </>
      }
      action={
        linked && (
          <Link href="/invoices" className="text-sm underline underline-offset-4">
            All invoices
          </Link>
        )
      }
    >
      <div className="grid gap-4 text-sm">
        <p className="font-semibold text-xl tabular-nums tracking-tight">{money(total)}</p>
        {tax && tax.net > 0 && (
          <p className="-mt-3 text-muted text-xs">
            {tax.category === 'S' ? `With ${money(tax.tax)} of ${taxWords(tax)}` : taxWords(tax)}
          </p>
        )}
        {lines.length === 0 ? (
          <p className="text-muted">Nothing was spent since the last one.</p>
        ) : (
          <ul className="-my-2 divide-y divide-line">
            {lines.slice(0, 6).map((line) => (
              <li
                key={`${line.campaignId}${line.adId}`}
                className="flex items-baseline justify-between gap-4 py-2"
              >
                <LinkIf
                  href={
                    line.adId
                      ? opensAds && addresses.ad(line.adId)
                      : addresses.campaignDesk(line.campaignId ?? '')
                  }
                >
                  {line.description}
                </LinkIf>
                <span className="shrink-0 text-right tabular-nums">
                  {money(line.amount)}
                  {line.originalCurrency !== currency && (
                    <span className="block text-muted text-xs">
                      {formatMoney(line.original, { currency: line.originalCurrency, code: true })}
                    </span>
                  )}
                  {line.carried > 0 && (
                    <span className="block text-muted text-xs">
                      {formatMoney(line.carried, { currency: line.originalCurrency, precise: true })} of it
                      from days billed before
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {lines.length > 6 && (
          <p className="text-muted">
            and {lines.length === 7 ? 'one smaller line' : `${lines.length - 6} smaller lines`}.
          </p>
        )}
      </div>
    </Card>
  );
}
