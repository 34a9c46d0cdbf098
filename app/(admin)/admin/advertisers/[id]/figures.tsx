import type { UserActor } from '@/auth/actor';
import { OrganisationFigures } from '@/components/advertisers/organisation-figures';
import { PublicRecordCard } from '@/components/advertisers/public-record';
import { ReviewerTable } from '@/components/tasks/review/reviewer-table';
import type { Advertiser } from '@/features/advertisers';
import type { Cover } from '@/features/campaigns';
import { outstanding } from '@/features/invoices';
import { advertiserFinancials } from '@/features/stats';
import { publicRecord, reviewersOf } from '@/features/tasks';

interface FiguresProps {
  admin: UserActor;
  organisation: Advertiser;
  cover: Cover;
}

/** The money of an organisation. */
export async function Figures({ admin, organisation, cover }: FiguresProps) {
  const [due, spent] = await Promise.all([
    outstanding(admin, organisation.id),
    advertiserFinancials(admin, organisation.id),
  ]);
  return <OrganisationFigures organisation={organisation} cover={cover} spent={spent} due={due} />;
}

/** What everybody may know of an organisation's reviews and payments. */
export async function Record({ of }: { of: number }) {
  return <PublicRecordCard {...(await publicRecord(of))} />;
}

/** How its reviewers decided, and what appeals made of that. */
export async function Reviews({ admin, of }: { admin: UserActor; of: number }) {
  return <ReviewerTable reviewers={await reviewersOf(admin, of)} />;
}
