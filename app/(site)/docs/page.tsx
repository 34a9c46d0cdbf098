import type { Metadata } from 'next';
import { FaceCards } from '@/components/docs/face-cards';
import { Guide } from '@/components/docs/guide';
import { PageHeader } from '@/components/ui/page-header';
import { faces } from '@/contracts';
import { appUrl } from '@/lib/env';

export const metadata: Metadata = {
  title: 'API documentation',
  description: 'How to call the APIs of Fanfare, and a reference of every operation.',
};

export default function DocsPage() {
  const cards = Object.values(faces).map(({ name, title, description, prefix, contracts }) => ({
    name,
    title,
    description,
    prefix,
    operations: contracts.length,
  }));
  return (
    <div className="mx-auto grid w-full max-w-content gap-10 page-gutter py-12">
      <PageHeader
        title="API documentation"
        purpose="Everything people do here, programs can do too. The reference is made from the contracts that answer your calls, so the two cannot differ."
      />
      <FaceCards faces={cards} />
      <Guide server={appUrl()} />
    </div>
  );
}
