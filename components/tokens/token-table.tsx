import { Sparkline } from '@/components/charts/sparkline';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Table, TableBody, Td, Th, Tr } from '@/components/ui/table';
import type { Activity } from '@/features/tokens';
import { addresses } from '@/nouns/addresses';
import { daysOfActivity } from '@/nouns/calls';
import { RevokeToken } from './revoke-token';
import { RollToken } from './roll-token';
import { TokenDates, TokenHeads, TokenName, type TokenRow } from './token-cells';

/** The person's tokens; `now` decides which have expired. */
export function TokenTable({
  tokens,
  activity,
  now,
  origin,
  path,
}: {
  tokens: (TokenRow & { rolled: boolean })[];
  /** How often each was used lately; one that was not is left out. */
  activity: Map<number, Activity>;
  now: Date;
  /** They make the example call of a new one. */
  origin: string;
  path: string;
}) {
  return (
    <Table caption="API tokens">
      <TokenHeads>
        <Th>Calls, {daysOfActivity} days</Th>
      </TokenHeads>
      <TableBody>
        {tokens.map((token) => (
          <Tr key={token.id}>
            <TokenName token={token} />
            <Td label={`Calls, ${daysOfActivity} days`}>
              <TokenUse id={token.id} name={token.name} activity={activity.get(token.id)} />
            </Td>
            <TokenDates token={token} expired={isOver(token, now) && <Badge tone="red">Expired</Badge>} />
            <Td phone="actions" className="text-right">
              <span className="flex justify-end gap-2">
                {!token.rolled && !isOver(token, now) && (
                  <RollToken id={token.id} name={token.name} origin={origin} path={path} />
                )}
                <RevokeToken id={token.id} name={token.name} />
              </span>
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

const isOver = ({ expiresAt }: TokenRow, now: Date) => expiresAt !== null && expiresAt <= now;

/** How often a token was used, day by day, and the way to its calls. */
function TokenUse({ id, name, activity }: { id: number; name: string; activity?: Activity }) {
  if (!activity) return <span className="text-muted">None</span>;
  const calls = activity.days.reduce((sum, each) => sum + each, 0);
  return (
    <Link
      href={addresses.callsOf(id)}
      className="inline-flex items-end gap-2 whitespace-nowrap rounded-chip hover:underline"
    >
      <Sparkline values={activity.days} />
      <span className="tabular-nums">
        {calls.toLocaleString('en')}
        <span className="sr-only">
          {calls === 1 ? ' call' : ' calls'} by {name}
        </span>
      </span>
      {activity.failures > 0 && (
        <span className="text-muted text-xs">{activity.failures.toLocaleString('en')} refused</span>
      )}
    </Link>
  );
}
