import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import type { AnyToken } from '@/features/tokens';
import { addresses } from '@/nouns/addresses';
import { RevokeAnyToken } from './revoke-any-token';

const looks = {
  live: ['green', 'Live'],
  expired: ['neutral', 'Expired'],
  revoked: ['red', 'Revoked'],
} as const;

/** Everybody's API tokens. */
export function AnyTokenTable({ tokens }: { tokens: AnyToken[] }) {
  return (
    <Table caption="API tokens">
      <TableHead>
        <Th>Name</Th>
        <Th>Token</Th>
        <Th>Owner</Th>
        <Th>State</Th>
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
            <Td label="Created" className="whitespace-nowrap">
              <Moment at={token.createdAt} format="day" />
            </Td>
            <Td label="Expires" className="whitespace-nowrap">
              {token.expiresAt ? (
                <Moment at={token.expiresAt} format="day" />
              ) : (
                <span className="text-muted">Never</span>
              )}
            </Td>
            <Td label="Last used" className="whitespace-nowrap">
              {token.lastUsedAt ? (
                <Moment at={token.lastUsedAt} />
              ) : (
                <span className="text-muted">Never</span>
              )}
            </Td>
            <Td phone="actions" className="text-right">
              {token.state !== 'revoked' && (
                <RevokeAnyToken id={token.id} name={token.name} owner={token.owner} />
              )}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
