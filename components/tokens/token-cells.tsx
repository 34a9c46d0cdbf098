import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import { TableHead, Td, Th, ThActions } from '@/components/ui/table';
import type { Scope } from '@/nouns/scopes';

/** A token as its owner sees it again. */
export interface TokenRow {
  id: number;
  name: string;
  prefix: string;
  /** What it is limited to; null for everything its owner may do. */
  scopes: Scope[] | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** The heads of what the cells below show, with others between the token and its dates. */
export function TokenHeads({ children }: { children?: ReactNode }) {
  return (
    <TableHead>
      <Th>Name</Th>
      <Th>Token</Th>
      <Th>Opens</Th>
      {children}
      <Th>Created</Th>
      <Th>Expires</Th>
      <Th>Last used</Th>
      <ThActions />
    </TableHead>
  );
}

const never = <span className="text-muted">Never</span>;

/** What a token is called, how it begins and what it opens. */
export function TokenName({
  token: { name, prefix, scopes },
}: {
  token: Pick<TokenRow, 'name' | 'prefix' | 'scopes'>;
}) {
  return (
    <>
      <Td phone="title" className="font-medium">
        {name}
      </Td>
      <Td label="Token" className="font-mono text-xs">
        {prefix}…
      </Td>
      <Td label="Opens">
        {scopes ? (
          <span className="flex flex-wrap gap-1">
            {scopes.map((scope) => (
              <Badge key={scope}>{scope}</Badge>
            ))}
          </span>
        ) : (
          <span className="text-muted">Everything</span>
        )}
      </Td>
    </>
  );
}

/** When a token was made, until when it works and when it was used; `expired` stands for a day that is over. */
export function TokenDates({
  token: { createdAt, expiresAt, lastUsedAt },
  expired,
}: {
  token: Pick<TokenRow, 'createdAt' | 'expiresAt' | 'lastUsedAt'>;
  expired?: ReactNode;
}) {
  return (
    <>
      <Td label="Created" className="whitespace-nowrap">
        <Moment at={createdAt} format="day" />
      </Td>
      <Td label="Expires" className="whitespace-nowrap">
        {expired || (expiresAt ? <Moment at={expiresAt} format="day" /> : never)}
      </Td>
      <Td label="Last used" className="whitespace-nowrap">
        {lastUsedAt ? <Moment at={lastUsedAt} /> : never}
      </Td>
    </>
  );
}
