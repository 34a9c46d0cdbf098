import { Explain } from '@/components/ui/explain';

/** How money gets from the wallet to its person: the steps, in which currency, and who converts it. */
export function PayoutWay() {
  return (
    <div className="text-muted text-sm">
      Paid out in the currency it was earned in, without a fee of Fanfare’s.{' '}
      <Explain words="When does it arrive?" title="How a payout reaches you">
        <p>You ask for it, and the amount leaves your wallet. Until it is approved you can take it back.</p>
        <p>
          An administrator approves it, sends the money to your payout method and marks it as sent. We notify
          you of both, and your statement says when it was sent.
        </p>
        <p>
          From then on your bank or PayPal decides how long it takes. Fanfare converts nothing: where your
          account has another currency, your bank converts it, at its own rate.
        </p>
        <p>If a transfer fails, the money returns to your wallet, and we tell you why.</p>
      </Explain>
    </div>
  );
}
