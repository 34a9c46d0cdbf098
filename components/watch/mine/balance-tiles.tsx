import { formatCount } from '@/components/ui/count';
import { Moment } from '@/components/ui/moment';
import { StatTile } from '@/components/ui/stat-tile';
import type { WatchBalance } from '@/features/watch';

/** What a person holds of the platform's own currencies, and when the tank is filled again. */
export function BalanceTiles({
  balance,
  tank,
  refill,
}: {
  balance: WatchBalance;
  /** What a full tank holds. */
  tank: number;
  refill: Date;
}) {
  return (
    <div className="grid grid-cols-2 gap-3 lg:max-w-xl">
      <StatTile
        label="POINTS"
        value={balance.points.toLocaleString('en')}
        hint="Earned with accepted photos"
      />
      <StatTile
        label="FUEL"
        value={balance.fuel.toLocaleString('en')}
        hint={
          <>
            Filled up to {formatCount(tank)} every midnight UTC, next <Moment at={refill} />
          </>
        }
      />
    </div>
  );
}
