'use client';

import { Copy, Pause, Play, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { ListKeys } from '@/components/ui/list-keys';
import { Money } from '@/components/ui/money';
import { ProgressBar } from '@/components/ui/progress-bar';
import { CountTd, Table, TableBody, TableFoot, Td, Tr } from '@/components/ui/table';
import { addresses } from '@/nouns/addresses';
import { formatMoney } from '@/nouns/money';
import { AdMenu } from './ad-menu';
import { AdThumb } from './ad-thumb';
import { type Delivery, DeliveryBadge } from './delivery-badge';
import { useAdActions } from './use-ad-actions';

export interface AdTableRow {
  id: string;
  title: string;
  /** Who made it. */
  maker: { name: string };
  mediaUrl: string | null;
  status: 'draft' | 'active' | 'paused';
  delivery: Delivery;
  currency: string;
  budget: number;
  spentBudget: number;
  views: number;
  billed: number;
  filtered: number;
  spend: number;
  averagePrice: number | null;
}

export interface AdTableTotals {
  ads: number;
  views: number;
  billed: number;
  filtered: number;
  money: { currency: string; budget: number; spentBudget: number; spend: number }[];
}

/** The ads of a page with their figures, the totals of all pages, and what can be done to the ticked ones. */
export function AdTable({
  rows,
  totals,
  head,
}: {
  rows: AdTableRow[];
  totals: AdTableTotals;
  head: ReactNode;
}) {
  const [ticked, setTicked] = useState<Set<string>>(new Set());
  const chosen = rows.filter((row) => ticked.has(row.id));
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));

  useEffect(() => {
    const clear = (event: KeyboardEvent) => event.key === 'Escape' && setTicked(new Set());
    document.addEventListener('keydown', clear);
    return () => document.removeEventListener('keydown', clear);
  }, []);

  return (
    <div className="grid gap-3">
      <ListKeys />
      {chosen.length > 0 && <BulkBar ads={chosen} clear={() => setTicked(new Set())} />}
      <Table caption="Ads">
        {head}
        <TableBody>
          {rows.map((row) => (
            <Tr key={row.id} data-list-row="" selected={ticked.has(row.id)}>
              <Td phone="hide" className="w-8">
                <Checkbox
                  aria-label={`Select ${row.title}`}
                  checked={ticked.has(row.id)}
                  onCheckedChange={(on) => tick(row.id, on)}
                />
              </Td>
              <Td phone="title" className="min-w-52 max-w-80">
                <Link
                  href={addresses.ad(row.id)}
                  className="flex items-center gap-3 font-medium hover:underline"
                >
                  <AdThumb mediaUrl={row.mediaUrl} />
                  <span className="grid min-w-0">
                    <span className="line-clamp-2">{row.title}</span>
                    <span className="truncate font-normal text-muted text-xs">By {row.maker.name}</span>
                  </span>
                </Link>
              </Td>
              <Td label="Delivery">
                <DeliveryBadge delivery={row.delivery} />
              </Td>
              <Td label="Budget" className="min-w-40">
                <ProgressBar
                  label="Spent"
                  labelHidden
                  ratio={row.spentBudget / row.budget}
                  tone={row.spentBudget >= row.budget ? 'amber' : 'accent'}
                  text={`${formatMoney(row.spentBudget, row)} of ${formatMoney(row.budget, row)}`}
                />
              </Td>
              <ViewCells {...row} />
              <Td label="Spend" numeric>
                <Money amount={row.spend} currency={row.currency} />
              </Td>
              <Td phone="hide" numeric>
                {row.averagePrice === null ? (
                  '–'
                ) : (
                  <Money amount={row.averagePrice} currency={row.currency} precise />
                )}
              </Td>
              <Td phone="actions" className="text-right">
                <AdMenu ad={row} />
              </Td>
            </Tr>
          ))}
        </TableBody>
        <Totals totals={totals} />
      </Table>
    </div>
  );
}

function ViewCells({ views, billed, filtered }: Pick<AdTableTotals, 'views' | 'billed' | 'filtered'>) {
  return (
    <>
      <CountTd label="Views" value={views} />
      <CountTd phone="hide" value={billed} />
      <CountTd phone="hide" value={filtered} />
    </>
  );
}

function Totals({ totals }: { totals: AdTableTotals }) {
  return (
    <TableFoot>
      <tr className="h-11">
        <Td phone="hide" />
        <Td phone="title">
          {totals.ads} {totals.ads === 1 ? 'ad' : 'ads'} in total
        </Td>
        <Td phone="hide" />
        <Td label="Budget">
          {totals.money.map((sum) => (
            <div key={sum.currency} className="text-xs tabular-nums">
              {formatMoney(sum.spentBudget, sum)} of {formatMoney(sum.budget, sum)}
            </div>
          ))}
        </Td>
        <ViewCells {...totals} />
        <Td label="Spend" numeric>
          {totals.money.map((sum) => (
            <div key={sum.currency}>{formatMoney(sum.spend, sum)}</div>
          ))}
        </Td>
        <Td phone="hide" />
        <Td phone="hide" />
      </tr>
    </TableFoot>
  );
}

function BulkBar({ ads, clear }: { ads: AdTableRow[]; clear: () => void }) {
  const { pending, setStatus, remove, duplicate } = useAdActions();
  const act = (work: () => void) => () => {
    work();
    clear();
  };
  return (
    <div
      role="toolbar"
      aria-label="Selected ads"
      className="flex flex-wrap items-center gap-2 card px-4 py-2 text-sm"
    >
      <span className="mr-2 font-medium tabular-nums">{ads.length} selected</span>
      <Button size="sm" icon={Play} pending={pending} onClick={act(() => setStatus(ads, 'active', false))}>
        Activate
      </Button>
      <Button size="sm" icon={Pause} onClick={act(() => setStatus(ads, 'paused'))}>
        Pause
      </Button>
      <Button size="sm" icon={Copy} onClick={act(() => duplicate(ads))}>
        Duplicate
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="sm" icon={Trash2}>
            Delete
          </Button>
        }
        title={`Delete ${ads.length} ${ads.length === 1 ? 'ad' : 'ads'}?`}
        description="They are no longer served or counted. What they spent stays in statistics and invoices."
        action="Delete"
        onConfirm={async () => act(() => remove(ads))()}
      />
      <Button size="sm" variant="ghost" onClick={clear} className="ml-auto">
        Clear
      </Button>
    </div>
  );
}
