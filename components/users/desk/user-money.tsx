import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { Money } from '@/components/ui/money';
import { StatTile } from '@/components/ui/stat-tile';
import { StatusBadge } from '@/components/ui/status-badge';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { HeldMoney, Payout } from '@/features/payouts';
import { addresses } from '@/nouns/addresses';
import { areMixed } from '@/nouns/money';

/** What a person holds and is owed as the ledger has it, and what they withdrew. */
export function UserMoney({ held, payouts }: { held: HeldMoney[]; payouts: Payout[] }) {
  const code = areMixed([...held, ...payouts]);
  return (
    <div className="grid gap-6">
      {held.length === 0 ? (
        <Card title="Wallet">
          <p className="text-muted text-sm">Nothing has been earned yet.</p>
        </Card>
      ) : (
        held.map(({ currency, owed, wallet, clearing }) => (
          <section key={currency} aria-label={`Wallet in ${currency}`} className="grid gap-3 sm:grid-cols-3">
            <StatTile
              label={`Wallet, ${currency}`}
              value={<Money amount={wallet} currency={currency} code={code} />}
              hint="Free to withdraw"
            />
            <StatTile
              label="Owed"
              value={<Money amount={owed} currency={currency} code={code} />}
              hint="Accepted, not paid yet"
            />
            <StatTile
              label="Under way"
              value={<Money amount={clearing} currency={currency} code={code} />}
              hint="Requested, not sent yet"
            />
          </section>
        ))
      )}
      <Card title="Payouts" flush={payouts.length > 0}>
        {payouts.length === 0 ? (
          <p className="text-muted text-sm">No payout has been requested.</p>
        ) : (
          <Table caption="Payouts" framed={false}>
            <TableHead>
              <Th>Payout</Th>
              <Th numeric>Amount</Th>
              <Th>Status</Th>
              <Th>Requested</Th>
            </TableHead>
            <TableBody>
              {payouts.map((payout) => (
                <Tr key={payout.id}>
                  <Td phone="title">
                    <Link
                      href={addresses.admin.payout(payout.id)}
                      className="font-medium underline-offset-4 hover:underline"
                    >
                      Payout {payout.id}
                    </Link>
                  </Td>
                  <Td label="Amount" numeric>
                    <Money amount={payout.amount} currency={payout.currency} code={code} />
                  </Td>
                  <Td label="Status">
                    <StatusBadge of="payout" status={payout.status} reason={payout.reason} />
                  </Td>
                  <Td label="Requested" className="whitespace-nowrap">
                    <Moment at={payout.createdAt} />
                  </Td>
                </Tr>
              ))}
            </TableBody>
          </Table>
        )}
      </Card>
    </div>
  );
}
