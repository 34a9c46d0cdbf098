import type { ReactNode } from 'react';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { ProseLink } from '@/components/ui/prose-link';
import { RichText } from '@/components/ui/rich-text';
import type { LegalText } from '@/features/legal';
import { markupToHtml } from '@/lib/markup';
import { legalNames } from '@/nouns/legal';

/** A column of text under its head. */
export function LegalFrame({
  title,
  purpose,
  children,
}: {
  title: string;
  purpose: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-8 page-gutter py-12">
      <PageHeader title={title} purpose={purpose} />
      {children}
    </div>
  );
}

/** One version of what administrators published, with the way to the one before. */
export function LegalPageText({ shown }: { shown: LegalText }) {
  const { page, version, publishedAt, text } = shown;
  return (
    <LegalFrame
      title={legalNames[page]}
      purpose={
        <>
          Version {version}, published on <Moment at={publishedAt} format="day" />.
        </>
      }
    >
      <RichText html={markupToHtml(text)} />
      {version > 1 && (
        <p className="text-muted text-sm">
          <ProseLink href={`/${page}?version=${version - 1}`}>Version {version - 1}</ProseLink>, the one
          before it.
        </p>
      )}
    </LegalFrame>
  );
}
