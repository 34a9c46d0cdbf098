import { TimeChart } from '@/components/charts/time-chart';
import { Moment } from '@/components/ui/moment';
import { formatDay } from '@/components/ui/moment-format';
import { Table, TableBody, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { PastRate } from '@/features/lists';
import { formatRate } from './rate-words';

/** Every rate a currency has had, drawn by day and listed; the first row is in force. */
export function RateHistory({ currency, rates }: { currency: string; rates: PastRate[] }) {
  // The list runs from new to old, so the last rate written for a day comes first and is the one that held.
  const days = rates.filter((rate, index) => rates[index - 1]?.asOf !== rate.asOf).reverse();
  return (
    <div className="grid gap-6">
      {days.length > 1 && (
        <TimeChart
          title={`${currency} for 1 USD`}
          data={days.map(({ asOf, rate }) => ({ at: asOf, rate }))}
          series={[{ key: 'rate', label: currency }]}
          unit={{ kind: 'money', currency }}
        />
      )}
      <Table caption={`Rates of ${currency}`}>
        <TableHead>
          <Th>As of</Th>
          <Th numeric>For 1 USD</Th>
          <Th>Source</Th>
          <Th>Stored</Th>
        </TableHead>
        <TableBody>
          {rates.map((rate) => (
            <Tr key={rate.id}>
              <Td phone="title" className="whitespace-nowrap">
                {formatDay(new Date(rate.asOf), 'UTC')}
              </Td>
              <Td label="For 1 USD" numeric>
                {formatRate(rate.rate)}
              </Td>
              <Td label="Source">{rate.source}</Td>
              <Td label="Stored" className="whitespace-nowrap">
                <Moment at={rate.createdAt} />
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
