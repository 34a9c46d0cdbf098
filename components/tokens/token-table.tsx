import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import { RevokeToken } from './revoke-token';

/** A token as its owner sees it again. */
export interface TokenRow {
  id: number;
  name: string;
  prefix: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

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
            <Td phone="title" className="font-medium">
              {token.name}
            </Td>
            <Td label="Token" className="font-mono text-xs">
              {token.prefix}…
            </Td>
            <Td label="Created">
              <Moment at={token.createdAt} format="day" />
            </Td>
            <Td label="Expires">
              <Expiry at={token.expiresAt} now={now} />
            </Td>
            <Td label="Last used">
              {token.lastUsedAt ? (
                <Moment at={token.lastUsedAt} />
              ) : (
                <span className="text-muted">Never</span>
              )}
            </Td>
            <Td phone="actions" className="text-right">
              <RevokeToken id={token.id} name={token.name} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function Expiry({ at, now }: { at: Date | null; now: Date }) {
  if (!at) return <span className="text-muted">Never</span>;
  return at > now ? <Moment at={at} format="day" /> : <Badge tone="red">Expired</Badge>;
}
