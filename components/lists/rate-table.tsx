import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import { formatDay } from '@/components/ui/moment-format';
import { Table, TableBody, TableHead, Td, Th, ThActions, Tr } from '@/components/ui/table';
import { addresses } from '@/nouns/addresses';
import { currencyName, formatRate } from './rate-words';
import { SetRate } from './set-rate';

interface Rate {
  currency: string;
  rate: number;
  /** A day, `YYYY-MM-DD`. */
  asOf: string;
  source: string;
}

/** The rates in force, each with its day and where it came from. */
export function RateTable({ rates }: { rates: Rate[] }) {
  return (
    <Table caption="Exchange rates that apply now">
      <TableHead>
        <Th>Currency</Th>
        <Th numeric>For 1 USD</Th>
        <Th numeric>In USD</Th>
        <Th>As of</Th>
        <Th>Source</Th>
        <ThActions />
      </TableHead>
      <TableBody>
        {rates.map((rate) => (
          <Tr key={rate.currency} data-list-row="">
            <Td phone="title">
              <Link href={addresses.admin.rate(rate.currency)} className="group flex items-baseline gap-2">
                <span className="font-medium underline-offset-4 group-hover:underline">{rate.currency}</span>
                <span className="text-muted text-xs">{currencyName(rate.currency)}</span>
              </Link>
            </Td>
            <Td label="For 1 USD" numeric>
              {formatRate(rate.rate)}
            </Td>
            <Td phone="hide" numeric>
              {formatRate(1 / rate.rate)}
            </Td>
            <Td label="As of" className="whitespace-nowrap">
              {formatDay(new Date(rate.asOf), 'UTC')}
              <Moment at={rate.asOf} className="block text-muted text-xs" />
            </Td>
            <Td label="Source">{rate.source}</Td>
            <Td phone="actions" className="text-right">
              {rate.currency !== 'USD' && <SetRate currency={rate.currency} rate={rate.rate} size="sm" />}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
