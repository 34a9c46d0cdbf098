import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import type { Endpoint } from '@/features/webhooks';

/** Whether an endpoint is sent to, and whether it takes what it is sent. */
export function EndpointState({
  endpoint: { disabledAt, disabledBecause, failingSince },
}: {
  endpoint: Pick<Endpoint, 'disabledAt' | 'disabledBecause' | 'failingSince'>;
}) {
  if (disabledAt) {
    return disabledBecause === 'failures' ? (
      <Badge tone="red">Off after failures</Badge>
    ) : (
      <Badge tone="slate">Off</Badge>
    );
  }
  return failingSince ? <Badge tone="amber">Failing</Badge> : <Badge tone="green">On</Badge>;
}

/** What its owner should know of an endpoint: that we switched it off, or that two secrets hold. */
export function EndpointNotes({
  endpoint: { disabledBecause, rotatingUntil },
}: {
  endpoint: Pick<Endpoint, 'disabledBecause' | 'rotatingUntil'>;
}) {
  return (
    <>
      {disabledBecause === 'failures' && (
        <Callout tone="danger" title="We switched it off">
          It took no event for three days. Mend it and switch it on: we send what it missed.
        </Callout>
      )}
      {rotatingUntil && (
        <Callout>Until {rotatingUntil.toUTCString()} we sign with the old secret as well.</Callout>
      )}
    </>
  );
}
