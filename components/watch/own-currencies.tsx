import { ProseLink } from '@/components/accounts/prose-link';
import { fullTank } from '@/nouns/fuel';

/** What FUEL and POINTS are, in a breath, with the way to all about them; it stands where they are first met. */
export function OwnCurrencies() {
  return (
    <p className="max-w-prose text-muted text-sm">
      Sending a photo costs FUEL. It is free: every midnight UTC you have {fullTank} again. Accepted photos
      earn POINTS, which stay in your balance and are not money.{' '}
      <ProseLink href="/docs#fuel-and-points">How FUEL and POINTS work</ProseLink>
    </p>
  );
}
