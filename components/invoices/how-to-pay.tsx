import { Callout } from '@/components/ui/callout';
import { Moment } from '@/components/ui/moment';
import { ProseLink } from '@/components/ui/prose-link';
import type { Invoice } from '@/features/invoices';
import { addresses } from '@/nouns/addresses';
import type { Company } from '@/nouns/company';
import { AskHowToPay } from './ask-how-to-pay';

const isOpen = ({ status }: Invoice) => status === 'pending' || status === 'overdue';

function MailTo({ address, invoice: { number } }: { address: string; invoice: Invoice }) {
  const subject = encodeURIComponent(`How to pay ${number}`);
  return (
    <a href={`mailto:${address}?subject=${subject}`} className="break-words underline underline-offset-4">
      {address}
    </a>
  );
}

/** What whoever pays an open invoice does where it names no account; nothing where it names one. */
export function HowToPay({ invoice, issuer }: { invoice: Invoice; issuer: Company }) {
  if (!isOpen(invoice) || issuer.payment.length > 0) return null;
  const { contact, name } = issuer;
  if (contact) {
    return (
      <Callout tone="info" title="Write to learn how to pay">
        This invoice names no account yet. Write to <MailTo address={contact} invoice={invoice} /> and quote{' '}
        {invoice.number}.
      </Callout>
    );
  }
  if (invoice.howToPayAskedAt) {
    return (
      <Callout tone="info" title="You asked how to pay">
        We told the administrators of {name} <Moment at={invoice.howToPayAskedAt} />. Once they name an
        account, it appears under Payment. They can also write to {invoice.billedEmail || 'you'}.
      </Callout>
    );
  }
  return (
    <Callout
      tone="warning"
      title="This invoice does not say how to pay"
      action={<AskHowToPay id={invoice.id} />}
    >
      {name} has not named an account yet. Ask, and we tell its administrators.
    </Callout>
  );
}

/** Leads administrators to say how invoices are paid, where none does; of one `invoice`, also who asked about it. */
export function PaymentUnset({ issuer, invoice }: { issuer: Company; invoice?: Invoice }) {
  if (issuer.payment.length > 0) return null;
  return (
    <Callout
      tone="warning"
      title={invoice ? 'This invoice does not say how to pay' : 'Invoices do not say how to pay'}
      action={<ProseLink href={addresses.admin.company}>Name an account</ProseLink>}
    >
      {invoice?.howToPayAskedAt && (
        <>
          {invoice.advertiser} asked <Moment at={invoice.howToPayAskedAt} />
          {invoice.billedEmail && (
            <>
              : write to <MailTo address={invoice.billedEmail} invoice={invoice} />
            </>
          )}
          .{' '}
        </>
      )}
      Name an account, and every open invoice says so. Until then{' '}
      {issuer.contact ? `they ask to write to ${issuer.contact}` : 'people can only ask you here'}.
    </Callout>
  );
}
