import { appUrl, env } from '@/lib/env';

/** What of a request's headers says where it comes from and which host it was sent to. */
interface Sent {
  origin: string | null | undefined;
  host: string | null | undefined;
  forwardedHost: string | null | undefined;
}

const hostOf = (address: string | null | undefined) =>
  address && URL.canParse(address) ? new URL(address).host : undefined;

/**
 * Whether an Origin is ours: our public address, or the host that was asked, by the name that a trusted proxy passes on
 * or by the request's own. No other site can make a browser name a false Host. No Origin, and `null`, are not ours.
 */
export function isOwnOrigin({ origin, host, forwardedHost }: Sent): boolean {
  const from = hostOf(origin);
  if (!from) return false;
  if (origin === new URL(appUrl()).origin || from === host) return true;
  return env().TRUST_PROXY > 0 && from === forwardedHost?.split(',')[0]?.trim();
}
