import { FileJson } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenTarget } from '@/components/docs/open-target';
import { groupsOf, matching, ReferenceGroups, ReferenceIndex } from '@/components/docs/reference-groups';
import { AddressState } from '@/components/ui/address-state';
import { ButtonLink, buttonStyle } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { asked } from '@/components/ui/search-params';
import { faces } from '@/contracts';
import { reference } from '@/contracts/reference';
import { appUrl } from '@/lib/env';

const faceOf = (name: string) => (Object.hasOwn(faces, name) ? faces[name] : undefined);

export async function generateMetadata({ params }: PageProps<'/docs/[face]'>): Promise<Metadata> {
  return { title: faceOf((await params).face)?.title };
}

export default async function FacePage({ params, searchParams }: PageProps<'/docs/[face]'>) {
  const face = faceOf((await params).face);
  if (!face) notFound();
  const groups = groupsOf(matching(reference(face, appUrl()), asked(await searchParams).text()));
  return (
    <div className="mx-auto grid w-full max-w-content gap-8 page-gutter py-12">
      <OpenTarget />
      <PageHeader
        title={face.title}
        breadcrumbs={[{ label: 'API documentation', href: '/docs' }]}
        purpose={face.description}
        action={
          <a href={`/openapi/${face.name}`} className={buttonStyle()}>
            <FileJson aria-hidden="true" className="size-4" strokeWidth={1.75} />
            OpenAPI document
          </a>
        }
      />
      <AddressState>
        <FilterBar search="Search operations" />
      </AddressState>
      {groups.length === 0 ? (
        <EmptyState
          title="No operation matches"
          action={<ButtonLink href={`/docs/${face.name}`}>Clear search</ButtonLink>}
        />
      ) : (
        <div className="grid items-start gap-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
          <ReferenceIndex groups={groups} />
          <ReferenceGroups groups={groups} />
        </div>
      )}
    </div>
  );
}
