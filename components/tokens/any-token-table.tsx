import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Table, TableBody, Td, Th, Tr } from '@/components/ui/table';
import type { AnyToken } from '@/features/tokens';
import { addresses } from '@/nouns/addresses';
import { RevokeToken } from './revoke-token';
import { TokenDates, TokenHeads, TokenName } from './token-cells';

const looks = {
  live: ['green', 'Live'],
  expired: ['neutral', 'Expired'],
  revoked: ['red', 'Revoked'],
} as const;

/** Everybody's API tokens. */
export function AnyTokenTable({ tokens }: { tokens: AnyToken[] }) {
  return (
    <Table caption="API tokens">
      <TokenHeads>
        <Th>Owner</Th>
        <Th>State</Th>
      </TokenHeads>
      <TableBody>
        {tokens.map((token) => (
          <Tr key={token.id}>
            <TokenName token={token} />
            <Td label="Owner">
              <Link
                href={addresses.admin.user(token.ownerId)}
                title={token.ownerEmail}
                className="underline-offset-4 hover:underline"
              >
                {token.owner}
              </Link>
            </Td>
            <Td label="State">
              <Badge tone={looks[token.state][0]}>{looks[token.state][1]}</Badge>
            </Td>
            <TokenDates token={token} />
            <Td phone="actions" className="text-right">
              {token.state !== 'revoked' && (
                <RevokeToken id={token.id} name={token.name} owner={token.owner} />
              )}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
