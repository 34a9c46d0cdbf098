import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { AuditHistory } from '@/components/audit/audit-history';
import { CompanyForm } from '@/components/company/company-form';
import { PageHeader } from '@/components/ui/page-header';
import { historyOf } from '@/features/audit';
import { ownCompany } from '@/features/company';
import { countryOptions } from '@/lib/countries';

export const metadata: Metadata = { title: 'Company' };

export default async function CompanyPage() {
  const company = await ownCompany(await requirePageUser('admin'));
  return (
    <div className="grid gap-6">
      <PageHeader title="Company" purpose="Who invoices come from, and how they are paid." />
      <CompanyForm company={company} countries={countryOptions()} />
      <AuditHistory entries={await historyOf({ type: 'company', id: 1 })} />
    </div>
  );
}
