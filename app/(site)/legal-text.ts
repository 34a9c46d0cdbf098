import { notFound } from 'next/navigation';
import type { SearchParams } from '@/components/ui/href';
import { asked } from '@/components/ui/search-params';
import { type LegalText, legalText } from '@/features/legal';
import type { LegalPage } from '@/nouns/legal';

/**
 * What a page says, or said in the version that the address asks for, which is not found when there is none; undefined while
 * nothing is published.
 */
export async function askedLegalText(page: LegalPage, params: SearchParams): Promise<LegalText | undefined> {
  const version = asked(params).id('version');
  const shown = await legalText(page, version);
  if (!shown && version !== undefined) notFound();
  return shown;
}
