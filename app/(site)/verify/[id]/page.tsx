import { BadgeCheck, Download, OctagonX } from 'lucide-react';
import type { Metadata } from 'next';
import { orNotFound } from '@/auth/page';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { PageHeader } from '@/components/ui/page-header';
import { RegionMap } from '@/components/watch/map/region-map';
import { ProofChecks, ProofFacts, readStatement } from '@/components/watch/proof-facts';
import { findProof, proofKeys } from '@/features/watch';
import { canonicalJson, isSignedBy } from '@/lib/signed-json';
import { addresses } from '@/nouns/addresses';

export const metadata: Metadata = {
  title: 'Verify a proof',
  description: 'Check the signed proof of a photo: where and when it was taken, and that nobody changed it.',
};

const command = (id: string, key: string) => `npm run -s verify-proof -- ${id}.json --key ${key}`;

export default async function VerifyPage({ params }: PageProps<'/verify/[id]'>) {
  const { id } = await params;
  const [bundle, keys] = await Promise.all([orNotFound(findProof(id)), proofKeys()]);
  const signed = isSignedBy(canonicalJson(bundle.proof), bundle.signature, bundle.public_key);
  const ours = keys.some(({ public_key }) => public_key === bundle.public_key);
  const statement = readStatement(bundle.proof);
  const Icon = signed && ours ? BadgeCheck : OctagonX;
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 page-gutter py-8 sm:py-10">
      <PageHeader
        title={
          <span className="flex items-center gap-2">
            <Icon
              aria-hidden="true"
              className={`size-6 ${signed && ours ? 'text-green-ink' : 'text-red-ink'}`}
              strokeWidth={1.75}
            />
            {signed && ours ? 'This proof is valid' : 'This proof is not valid'}
          </span>
        }
        purpose="A statement about one accepted photo, signed when it was accepted. It does not say who took it."
      />
      <Card>
        <ProofChecks signed={signed} ours={ours} statement={statement} />
      </Card>
      <Card title="What it states" flush>
        <RegionMap
          circle={{ ...statement.centre, radiusKm: statement.radiusKm }}
          label="The campaign’s circle and the rounded position of the photo."
          marks={[
            {
              id: statement.photo,
              kind: 'photo',
              latitude: statement.latitude,
              longitude: statement.longitude,
              label: 'Where the photo was taken',
            },
          ]}
        />
        <div className="p-4 sm:p-5">
          <ProofFacts statement={statement} />
        </div>
      </Card>
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
          <CodeBlock code={command(id, bundle.public_key)} title="Verify offline" />
          <div className="flex flex-wrap items-center gap-2 text-sm">
            <span className="text-muted">Public key</span>
            <code className="min-w-0 break-all font-mono text-xs">{bundle.public_key}</code>
            <CopyButton text={bundle.public_key} label="Copy public key" />
          </div>
        </div>
      </Card>
    </div>
  );
}
