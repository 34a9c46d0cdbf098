import { Download } from 'lucide-react';
import { Button, DownloadLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';

/** Shows new recovery codes, this once, to be kept elsewhere. */
export function RecoveryCodes({ codes, onStored }: { codes: string[]; onStored: () => void }) {
  const text = codes.join('\n');
  return (
    <Card
      title="Your recovery codes"
      description="Each signs you in once, after your password, when you do not have your device."
      className="max-w-2xl"
    >
      <div className="grid gap-5">
        <Callout tone="warning">
          Keep them where you find them without your device: they are shown only here, and only once.
        </Callout>
        <ul className="grid gap-x-8 gap-y-1.5 font-mono text-sm sm:grid-cols-2" data-codes="">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={onStored}>
            I stored them
          </Button>
          <DownloadLink
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
            download="fanfare-recovery-codes.txt"
            icon={Download}
          >
            Download
          </DownloadLink>
          <CopyButton text={text} size="md" variant="secondary">
            Copy all
          </CopyButton>
        </div>
      </div>
    </Card>
  );
}
