import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Moment } from '@/components/ui/moment';
import type { OwnPasskey } from '@/features/factors';
import { AddPasskey } from './add-passkey';
import { RemovePasskey } from './remove-passkey';
import { RenamePasskey } from './rename-passkey';

/** The passkeys of the person who looks: adding, naming and removing them. `host` is where they work, if anywhere. */
export function Passkeys({
  passkeys,
  host,
  onCodes,
}: {
  passkeys: OwnPasskey[];
  host: string | undefined;
  onCodes: (codes: string[]) => void;
}) {
  return (
    <Card
      title="Passkeys"
      description="A passkey signs you in by your finger, your face or the lock of your device, without a password. It works at this site only, so nobody can ask it of you elsewhere."
      className="max-w-2xl"
    >
      <div className="grid justify-items-start gap-4">
        {passkeys.length > 0 && (
          <ul aria-label="Your passkeys" className="w-full divide-y divide-line border-line border-y">
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        )}
        {host ? (
          <AddPasskey onCodes={onCodes} first={passkeys.length === 0} />
        ) : (
          <p className="text-muted text-sm">
            Passkeys need an address that begins with https:// and has a name. This one has none.
          </p>
        )}
      </div>
    </Card>
  );
}

function PasskeyRow({ passkey }: { passkey: OwnPasskey }) {
  const { id, name, backedUp, createdAt, lastUsedAt } = passkey;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="grid min-w-0 flex-1 basis-52 gap-0.5">
        <p className="flex flex-wrap items-center gap-2 font-medium text-sm">
          <span className="min-w-0 break-words">{name}</span>
          {backedUp && <Badge>Synced</Badge>}
        </p>
        <p className="text-muted text-xs">
          Added <Moment at={createdAt} format="day" /> ·{' '}
          {lastUsedAt ? (
            <>
              last used <Moment at={lastUsedAt} />
            </>
          ) : (
            'not used yet'
          )}
        </p>
      </div>
      <div className="flex gap-2">
        <RenamePasskey id={id} name={name} />
        <RemovePasskey id={id} name={name} />
      </div>
    </li>
  );
}
