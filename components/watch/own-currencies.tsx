import { Explain } from '@/components/ui/explain';
import { Link } from '@/components/ui/link';
import { fullTank } from '@/nouns/fuel';
import { formatMoney } from '@/nouns/money';

/**
 * What FUEL and POINTS are, in a breath, with all about them behind it; it stands where they are first met, with what the
 * reader holds where that is told.
 */
export function OwnCurrencies({ fuel }: { fuel?: number }) {
  return (
    <div className="max-w-prose text-muted text-sm">
      {fuel !== undefined && (
        <>
          You have{' '}
          <Link href="/watch/mine/balance" className="font-medium text-ink underline underline-offset-4">
            {formatMoney(fuel, { currency: 'FUEL' })}
          </Link>
          .{' '}
        </>
      )}
      Sending a photo costs FUEL. It is free: every midnight UTC you have {fullTank} again. Accepted photos
      earn POINTS, which stay in your balance and are not money.{' '}
      <Explain words="How FUEL and POINTS work" title="How FUEL and POINTS work">
        <p>
          FUEL is what sending a photo costs, so that nobody floods a campaign. You start with {fullTank}. If
          you hold less at midnight UTC, your tank is filled up to {fullTank}. Nobody can buy FUEL.
        </p>
        <p>If a photo is rejected for a reason that is not your fault, you get its FUEL back.</p>
        <p>
          POINTS are what an accepted photo earns, as its campaign promises. They come out of the campaign's
          pool of rewards. Once that is empty, photos still count and earn nothing.
        </p>
        <p>POINTS cannot be spent, exchanged or withdrawn. Your balance shows how many of both you have.</p>
      </Explain>
    </div>
  );
}
