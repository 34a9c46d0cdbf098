import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LegalPageText } from '@/components/legal/legal-page';
import { askedLegalText } from '../legal-text';

export const metadata: Metadata = { title: 'Privacy' };

/** Not there while no administrator has published it. */
export default async function PrivacyPage({ searchParams }: PageProps<'/privacy'>) {
  const shown = await askedLegalText('privacy', await searchParams);
  if (!shown) notFound();
  return <LegalPageText shown={shown} />;
}
