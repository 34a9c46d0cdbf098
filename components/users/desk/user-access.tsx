import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { UserAccess as Access } from '@/features/users';
import { addresses } from '@/nouns/addresses';

/** How somebody gets in: browser, API tokens, and applications that act for them. */
export function UserAccess({ access, lastSeenAt }: { access: Access; lastSeenAt: Date | null }) {
  const { tokens, connected } = access;
  return (
    <div className="grid gap-6">
      <Card title="Browser sessions" description="Log out ends all of them at once, on every device.">
        <p className="text-sm">
          Last seen {lastSeenAt ? <Moment at={lastSeenAt} /> : <span className="text-muted">never</span>}
        </p>
      </Card>
      <Card title="API tokens" flush={tokens.length > 0}>
        {tokens.length === 0 ? (
          <p className="text-muted text-sm">No token has been made.</p>
        ) : (
          <Table caption="API tokens" framed={false}>
            <TableHead>
              <Th>Name</Th>
              <Th>State</Th>
              <Th>Made</Th>
              <Th>Last used</Th>
            </TableHead>
            <TableBody>
              {tokens.map((token) => (
                <Tr key={token.id}>
                  <Td phone="title">
                    <span className="font-medium">{token.name}</span>{' '}
                    <code className="font-mono text-muted text-xs">{token.prefix}</code>
                  </Td>
                  <Td label="State">
                    <Badge tone={token.state === 'live' ? 'green' : 'neutral'}>{token.state}</Badge>
                  </Td>
                  <Td label="Made">
                    <Moment at={token.createdAt} format="day" />
                  </Td>
                  <Td label="Last used">{token.lastUsedAt ? <Moment at={token.lastUsedAt} /> : 'Never'}</Td>
                </Tr>
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
      <Card title="Connected applications">
        {connected.length === 0 ? (
          <p className="text-muted text-sm">No application acts for them.</p>
        ) : (
          <ul className="grid gap-3 text-sm">
            {connected.map((application) => (
              <li
                key={application.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
              >
                <Link
                  href={addresses.admin.application(application.id)}
                  className="font-medium underline-offset-4 hover:underline"
                >
                  {application.name}
                </Link>
                <span className="text-muted">
                  {application.disabled && 'Disabled, '}connected <Moment at={application.connectedAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
