import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AuditHistory } from '@/components/audit/audit-history';
import { PublishForm } from '@/components/legal/publish-form';
import { Versions } from '@/components/legal/versions';
import { PageHeader } from '@/components/ui/page-header';
import { historyOf } from '@/features/audit';
import { legalText, legalVersions } from '@/features/legal';
import { legalPages } from '@/nouns/legal';

export const metadata: Metadata = { title: 'Terms and privacy' };

export default async function LegalTextsPage() {
  await requirePageUser('admin');
  const pages = await Promise.all(
    legalPages.map(async (page) => ({
      page,
      text: (await legalText(page))?.text ?? '',
      versions: await legalVersions(page),
      history: await historyOf({ type: 'legal', id: page }),
    })),
  );
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Terms and privacy"
        purpose="What people agree to when they sign up. Each version stays as it was published."
      />
      {pages.map(({ page, text, versions, history }) => (
        <section key={page} className="grid gap-4">
          <PublishForm key={versions.length} page={page} text={text} />
          {versions.length > 0 && <Versions page={page} versions={versions} />}
          {history.length > 0 && <AuditHistory entries={history} />}
        </section>
      ))}
    </div>
  );
}
