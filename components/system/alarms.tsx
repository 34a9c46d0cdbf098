import { Callout } from '@/components/ui/callout';
import type { storageState } from '@/features/files';

/** What does not work, for who can mend it. */
export function Alarms({
  storage,
  pending,
  failed,
}: {
  storage: Pick<Awaited<ReturnType<typeof storageState>>, 'problem'>;
  /** Migrations that are missing. */
  pending: number;
  /** Jobs that failed. */
  failed: number;
}) {
  return (
    <>
      {storage.problem && (
        <Callout tone="danger" title="Files cannot be kept">
          {storage.problem} Uploads are refused until it is back.
        </Callout>
      )}
      {pending > 0 && (
        <Callout tone="danger" title="The database is not migrated">
          {pending} migrations of this version are missing. Restart the platform to apply them.
        </Callout>
      )}
      {failed > 0 && (
        <Callout tone="warning" title={`${failed} ${failed === 1 ? 'job has' : 'jobs have'} failed`}>
          Each is tried again automatically, after a longer wait each time, until its attempts are used up.
        </Callout>
      )}
    </>
  );
}
