import { ButtonLink } from '@/components/ui/button';
import { AddMethod } from './add-method';
import { type PayoutTarget, RequestPayout, type WalletPart } from './request-payout';

/** The one thing to do with money that is available: ask for it, once there is somewhere to send it. */
export function PayoutAction({
  wallet,
  methods,
  minimum,
  here = false,
}: {
  wallet: WalletPart[];
  methods: PayoutTarget[];
  minimum: number;
  /** The payout methods are on this very page. */
  here?: boolean;
}) {
  const payable = wallet.filter(({ amount }) => amount >= minimum);
  if (methods.length === 0) {
    return here ? (
      <AddMethod primary />
    ) : (
      <ButtonLink href="/earnings/payouts" variant="primary">
        Add a payout method
      </ButtonLink>
    );
  }
  if (payable.length === 0) return null;
  return <RequestPayout wallet={payable} methods={methods} minimum={minimum} />;
}
