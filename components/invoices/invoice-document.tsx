import type { ReactNode } from 'react';
import { Logo } from '@/components/layout/logo';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { QrCode } from '@/components/ui/qr-code';
import { Table, TableBody, TableFoot, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { InvoiceDetail } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import { type Company, howToPay, invoiceCode } from '@/nouns/company';
import { billedLines, dayWords, partOf, rateWords, sellerLines, taxedSums } from './invoice-words';

/** What the logo says already. */
const PLATFORM = 'Fanfare';

/** An invoice as it is printed: who bills whom, for which days, line by line. */
export function InvoiceDocument({ invoice, issuer }: { invoice: InvoiceDetail; issuer: Company }) {
  const { currency } = invoice;
  const code = invoiceCode(issuer, invoice);
  const converted = invoice.lines.some((line) => line.originalCurrency !== currency);
  return (
    <article className="grid gap-8 card p-5 sm:p-8 print:border-0 print:p-0">
      <div className="flex flex-wrap items-start justify-between gap-6">
        <div className="grid gap-3">
          <Logo />
          <Party name={issuer.name !== PLATFORM && issuer.name} lines={sellerLines(issuer, invoice)} />
        </div>
        <dl className="grid grid-cols-[auto_auto] gap-x-6 gap-y-1 text-sm [&>dd]:text-right [&>dd]:tabular-nums [&>dt]:text-muted">
          <dt>Invoice</dt>
          <dd className="font-medium">{invoice.number}</dd>
          <dt>Issued</dt>
          <dd>{dayWords(invoice.issuedOn)}</dd>
          <dt>Due</dt>
          <dd>{dayWords(invoice.dueOn)}</dd>
          <dt>Period</dt>
          <dd>
            {dayWords(invoice.periodFrom)} – {dayWords(invoice.periodTo)}
          </dd>
        </dl>
      </div>
      <section aria-labelledby="billed-to" className="grid gap-1">
        <h2 id="billed-to" className="text-muted text-xs">
          Billed to
        </h2>
        <Party name={invoice.billedName || invoice.advertiser} lines={billedLines(invoice)} />
      </section>
      <Table caption="Lines" framed={false} className="-mx-2">
        <TableHead>
          <Th>Description</Th>
          {converted && <Th numeric>Spent</Th>}
          {converted && <Th numeric>Rate</Th>}
          <Th numeric>Amount</Th>
        </TableHead>
        <TableBody>
          {invoice.lines.map((line) => (
            <Tr key={line.id}>
              <Td phone="title" className="break-words">
                <span>
                  {line.campaignId === null ? (
                    line.description
                  ) : (
                    <Link
                      href={addresses.campaignDesk(line.campaignId)}
                      className="underline-offset-4 hover:underline"
                    >
                      {line.description}
                    </Link>
                  )}
                  {line.campaignId !== null && (
                    <span className="block text-muted text-xs">
                      {line.tasks === 1 ? '1 accepted task' : `${line.tasks} accepted tasks`}
                    </span>
                  )}
                </span>
              </Td>
              {converted && (
                <Td label="Spent" numeric>
                  <Money amount={line.originalAmount} currency={line.originalCurrency} code precise />
                </Td>
              )}
              {converted && (
                <Td label="Rate" numeric>
                  {line.originalCurrency === currency ? '–' : rateWords(line.rate)}
                </Td>
              )}
              <Td label="Amount" numeric>
                <Money amount={line.amount} currency={currency} code precise />
              </Td>
            </Tr>
          ))}
        </TableBody>
        <TableFoot>
          {taxedSums(invoice).map(([label, amount]) => (
            <Sum key={label} label={label} span={converted ? 3 : 1}>
              <Money amount={amount} currency={currency} code precise />
            </Sum>
          ))}
          <Tr>
            <Td phone="hide" colSpan={converted ? 3 : 1}>
              Total
            </Td>
            <Td label="Total" numeric className="font-semibold text-base">
              <Money amount={invoice.amount} currency={currency} code precise />
            </Td>
          </Tr>
          {partOf(invoice).map(([label, amount]) => (
            <Sum key={label} label={label} span={converted ? 3 : 1}>
              <Money amount={amount} currency={currency} code precise />
            </Sum>
          ))}
        </TableFoot>
      </Table>
      {converted && (
        <p className="text-muted text-xs">
          Spend in another currency is converted at the rate that was in force when the invoice was issued.
        </p>
      )}
      {invoice.lines.some((line) => line.adId !== null) && (
        <p className="text-muted text-xs">
          Views of ads may cost less than can be billed. Whole units are billed, and the rest goes on to a
          later invoice.
        </p>
      )}
      <section aria-labelledby="payment" className="flex flex-wrap items-start justify-between gap-6">
        <div className="grid gap-1">
          <h2 id="payment" className="text-muted text-xs">
            Payment
          </h2>
          <Lines lines={howToPay(issuer, invoice)} />
        </div>
        {code && <QrCode text={code} label="Code that banking apps scan to pay this invoice" />}
      </section>
    </article>
  );
}

/** An amount below the lines. */
function Sum({ label, span, children }: { label: string; span: number; children: ReactNode }) {
  return (
    <Tr>
      <Td phone="hide" colSpan={span}>
        {label}
      </Td>
      <Td label={label} numeric>
        {children}
      </Td>
    </Tr>
  );
}

function Party({ name, lines }: { name: ReactNode; lines: string[] }) {
  return (
    <address className="text-sm not-italic">
      {name && <span className="block font-medium">{name}</span>}
      <Lines lines={lines} />
    </address>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => (
    <span key={line} className="block text-sm">
      {line}
    </span>
  ));
}
