import { Badge } from '@/components/ui/badge';
import { Table, TableBody, Td, Tr } from '@/components/ui/table';
import { RevokeToken } from './revoke-token';
import { RollToken } from './roll-token';
import { TokenDates, TokenHeads, TokenName, type TokenRow } from './token-cells';

/** The person's tokens; `now` decides which have expired. */
export function TokenTable({
  tokens,
  now,
  origin,
  path,
}: {
  tokens: (TokenRow & { rolled: boolean })[];
  now: Date;
  /** They make the example call of a new one. */
  origin: string;
  path: string;
}) {
  return (
    <Table caption="API tokens">
      <TokenHeads />
      <TableBody>
        {tokens.map((token) => (
          <Tr key={token.id}>
            <TokenName token={token} />
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
