import { Download } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { addresses } from '@/nouns/addresses';

const command = (id: string, key: string) => `npm run -s verify-proof -- ${id}.json --key ${key}`;

/** How a proof is checked without believing us. */
export function CheckYourself({ id, publicKey }: { id: string; publicKey: string }) {
  return (
    <Card
      title="Check it yourself"
      description="You need not believe this page: the file and our public key are enough, without a network."
      action={
        <ButtonLink href={addresses.proof(id)} download={`${id}.json`} prefetch={false} icon={Download}>
          Download JSON
        </ButtonLink>
      }
    >
      <div className="grid gap-3">
        <CodeBlock code={command(id, publicKey)} title="Verify offline" />
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <span className="text-muted">Public key</span>
          <code className="min-w-0 break-all font-mono text-xs">{publicKey}</code>
          <CopyButton text={publicKey} label="Copy public key" />
        </div>
      </div>
    </Card>
  );
}
