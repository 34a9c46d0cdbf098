import { BadgeCheck, OctagonX } from 'lucide-react';
import type { Metadata } from 'next';
import { orNotFound } from '@/auth/page';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { CheckYourself } from '@/components/watch/check-yourself';
import { ProofChecks, ProofFacts, ProofMap, readStatement } from '@/components/watch/proof-facts';
import { findProof, proofKeys } from '@/features/watch';
import { canonicalJson, isSignedBy } from '@/lib/signed-json';

export const metadata: Metadata = {
  title: 'Verify a proof',
  description: 'Check the signed proof of a photo: where and when it was taken, and that nobody changed it.',
};

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
        <ProofMap statement={statement} />
        <div className="p-4 sm:p-5">
          <ProofFacts statement={statement} />
        </div>
      </Card>
      <CheckYourself id={id} publicKey={bundle.public_key} />
    </div>
  );
}
