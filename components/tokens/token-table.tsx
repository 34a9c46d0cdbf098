import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import { RevokeToken } from './revoke-token';
import { TokenDates, TokenName, type TokenRow } from './token-cells';

/** The person's tokens; `now` decides which have expired. */
export function TokenTable({ tokens, now }: { tokens: TokenRow[]; now: Date }) {
  return (
    <Table caption="API tokens">
      <TableHead>
        <Th>Name</Th>
        <Th>Token</Th>
        <Th>Created</Th>
        <Th>Expires</Th>
        <Th>Last used</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {tokens.map((token) => (
          <Tr key={token.id}>
            <TokenName token={token} />
            <TokenDates token={token} expired={isOver(token, now) && <Badge tone="red">Expired</Badge>} />
            <Td phone="actions" className="text-right">
              <RevokeToken id={token.id} name={token.name} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

const isOver = ({ expiresAt }: TokenRow, now: Date) => expiresAt !== null && expiresAt <= now;
