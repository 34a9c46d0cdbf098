import type { Metadata } from 'next';
import { cache } from 'react';
import { orNotFound } from '@/auth/page';
import { JsonLd } from '@/components/layout/json-ld';
import { personFacts } from '@/components/users/person-facts';
import { PublicProfileView } from '@/components/users/public-profile';
import { publicProfile } from '@/features/users';

const read = cache((username: string) => orNotFound(publicProfile(username)));

export async function generateMetadata({ params }: PageProps<'/people/[username]'>): Promise<Metadata> {
  const { name, bio } = await read(decodeURIComponent((await params).username));
  return {
    title: name,
    description: bio || `${name} on Fanfare: networks, campaigns and places.`,
  };
}

export default async function PersonPage({ params }: PageProps<'/people/[username]'>) {
  const profile = await read(decodeURIComponent((await params).username));
  return (
    <div className="mx-auto grid w-full max-w-content gap-6 page-gutter py-10">
      <JsonLd data={personFacts(profile)} />
      <PublicProfileView profile={profile} />
    </div>
  );
}
