import { Explain } from '@/components/ui/explain';
import { fullTank } from '@/nouns/fuel';

/** What FUEL and POINTS are, in a breath, with all about them behind it; it stands where they are first met. */
export function OwnCurrencies() {
  return (
    <div className="max-w-prose text-muted text-sm">
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
