import type { UserActor } from '@/auth/actor';
import { OrganisationCampaigns } from '@/components/advertisers/organisation-campaigns';
import { OrganisationFigures } from '@/components/advertisers/organisation-figures';
import { PublicRecordCard } from '@/components/advertisers/public-record';
import { AuditHistory } from '@/components/audit/audit-history';
import { LatestInvoices } from '@/components/invoices/latest-invoices';
import { ReviewerTable } from '@/components/tasks/review/reviewer-table';
import { MemberTable } from '@/components/team/member-table';
import type { Advertiser } from '@/features/advertisers';
import { historyOf } from '@/features/audit';
import { type CoverInParts, listCampaigns } from '@/features/campaigns';
import { outstanding, searchInvoices } from '@/features/invoices';
import { advertiserFinancials } from '@/features/stats';
import { publicRecord, reviewersOf } from '@/features/tasks';
import { membersOf } from '@/features/team';

interface FiguresProps {
  admin: UserActor;
  organisation: Advertiser;
  cover: CoverInParts;
}

/** The money of an organisation. */
export async function Figures({ admin, organisation, cover }: FiguresProps) {
  const [due, spent] = await Promise.all([
    outstanding(admin, organisation.id),
    advertiserFinancials(admin, organisation.id),
  ]);
  return <OrganisationFigures organisation={organisation} cover={cover} spent={spent} due={due} />;
}

/** Who is in it. */
export async function Members({ admin, of }: { admin: UserActor; of: number }) {
  return <MemberTable members={await membersOf(admin, of)} self={admin.id} managed={false} />;
}

/** What it runs. */
export async function Campaigns({ admin, of }: { admin: UserActor; of: number }) {
  return <OrganisationCampaigns campaigns={await listCampaigns(admin, { advertiserId: of })} />;
}

/** What everybody may know of an organisation's reviews and payments. */
export async function Record({ of }: { of: number }) {
  return <PublicRecordCard {...(await publicRecord(of))} />;
}

/** How its reviewers decided, and what appeals made of that. */
export async function Reviews({ admin, of }: { admin: UserActor; of: number }) {
  return <ReviewerTable reviewers={await reviewersOf(admin, of)} />;
}

/** What it was billed lately. */
export async function Invoices({ admin, of }: { admin: UserActor; of: number }) {
  const { invoices } = await searchInvoices(admin, { advertiserId: of, pageSize: 5 });
  return <LatestInvoices of={of} invoices={invoices} />;
}

/** Who changed what about it. */
export async function History({ of }: { of: number }) {
  return <AuditHistory entries={await historyOf({ type: 'advertiser', id: of })} />;
}
