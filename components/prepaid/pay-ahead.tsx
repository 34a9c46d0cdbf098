import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { QrCode } from '@/components/ui/qr-code';
import { groupedReference } from '@/lib/creditor-reference';
import { type Company, howToPayAhead, paymentCode } from '@/nouns/company';

/** How an organisation pays ahead: the account, its own reference, and a code to scan where that can be. */
export function PayAhead({
  issuer,
  reference,
  currency,
}: {
  issuer: Company;
  reference: string;
  currency: string;
}) {
  const code = paymentCode(issuer, { reference, currency });
  const named = issuer.payment.length > 0;
  return (
    <Card
      title="How to pay ahead"
      description={
        named
          ? `Send any amount in ${currency} with this reference. It adds to your cover once our bank tells us of it.`
          : undefined
      }
      action={named && <CopyButton text={groupedReference(reference)} label="Copy reference" />}
    >
      <div className="flex flex-wrap items-start justify-between gap-6">
        <p className="grid gap-1 text-sm">
          {howToPayAhead(issuer, reference).map((line) => (
            <span key={line} className="break-words">
              {line}
            </span>
          ))}
        </p>
        {code && <QrCode text={code} label="Code that banking apps scan to pay ahead" />}
      </div>
    </Card>
  );
}
