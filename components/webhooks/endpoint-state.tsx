import { Badge } from '@/components/ui/badge';
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
