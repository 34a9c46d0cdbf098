import { Moment } from './moment';

/** When what a page shows was read: what strangers see may be some seconds old. */
export function AsOf({ at }: { at: Date }) {
  return (
    <p className="text-muted text-sm">
      As of <Moment at={at} format="exact" />
    </p>
  );
}
