'use client';

import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { cancelInvoiceAction, payFromPrepaidAction, payInvoiceAction } from '@/forms/invoices';
import { formatMoney } from '@/nouns/money';

/** Notes that an open invoice was paid, or cancels one of which nothing was credited; both ask first. `amount` is written out. */
export function SettleInvoice({
  invoice: { id, number, credited },
  amount,
}: {
  invoice: { id: number; number: string; credited: number };
  amount: string;
}) {
  const toast = useToast();
  return (
    <>
      {credited === 0 && (
        <ConfirmDialog
          title={`Cancel ${number}?`}
          description="What it bills can be billed again on another invoice. Its number is not given out again. This cannot be undone."
          action="Cancel invoice"
          trigger={<Button>Cancel invoice</Button>}
          onConfirm={async () => {
            const result = await cancelInvoiceAction({ id });
            if (!result.ok) return result.message;
            toast.success(`${number} cancelled`);
          }}
        />
      )}
      <ConfirmDialog
        tone="primary"
        title={`Mark ${number} as paid?`}
        description={`Books ${amount} as received. This cannot be undone.`}
        action="Mark as paid"
        trigger={<Button variant="primary">Mark as paid</Button>}
        onConfirm={async () => {
          const result = await payInvoiceAction({ id });
          if (!result.ok) return result.message;
          toast.success(`${number} is paid`);
        }}
      />
    </>
  );
}

/** Pays an open invoice from what its organisation paid ahead; asks first. Nothing where that is not enough. */
export function PayFromPrepaid({
  invoice: { id, number, open, currency, payable },
}: {
  invoice: { id: number; number: string; open: number; currency: string; payable: boolean };
}) {
  const toast = useToast();
  if (!payable) return null;
  return (
    <ConfirmDialog
      tone="primary"
      title={`Pay ${number} from the prepaid balance?`}
      description={`Takes ${formatMoney(open, { currency, code: true, precise: true })} of what was paid ahead. This cannot be undone.`}
      action="Pay from prepaid"
      trigger={<Button>Pay from prepaid</Button>}
      onConfirm={async () => {
        const result = await payFromPrepaidAction({ id });
        if (!result.ok) return result.message;
        toast.success(`${number} is paid`);
      }}
    />
  );
}
