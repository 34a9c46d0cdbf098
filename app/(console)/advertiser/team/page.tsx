import type { Metadata } from 'next';
import { askedDirectly, requireOrganisationPage } from '@/auth/page';
import { ReviewerTable } from '@/components/tasks/review/reviewer-table';
import { InvitationList } from '@/components/team/invitation-list';
import { InviteMember } from '@/components/team/invite-member';
import { MemberTable } from '@/components/team/member-table';
import { LeaveTeam } from '@/components/team/remove-member';
import { RolesCard } from '@/components/team/roles-card';
import { PageHeader } from '@/components/ui/page-header';
import { findAdvertiser } from '@/features/advertisers';
import { mailWay } from '@/features/mail';
import { reviewersOf } from '@/features/tasks';
import { listInvitations, listMembers, waysOut } from '@/features/team';

export const metadata: Metadata = { title: 'Team' };

export default async function TeamPage() {
  const user = await requireOrganisationPage();
  const owner = user.advertiserRole === 'owner';
  const [organisation, members, ways, reviewers, invitations] = await Promise.all([
    findAdvertiser(user, user.advertiserId),
    listMembers(user),
    waysOut(user),
    reviewersOf(user, user.advertiserId),
    owner ? listInvitations(user) : [],
  ]);
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Team"
        purpose={`The people of ${organisation.name} and what each may do.`}
        action={owner && <InviteMember mails={mailWay(await askedDirectly())} />}
      />
      <MemberTable members={members} self={user.id} managed={owner} soleOwner={!ways.mayStepDown} />
      <ReviewerTable reviewers={reviewers} />
      {invitations.length > 0 && (
        <section aria-labelledby="invitations" className="grid gap-3">
          <h2 id="invitations" className="font-semibold text-base">
            Open invitations
          </h2>
          <InvitationList invitations={invitations} now={new Date()} />
        </section>
      )}
      <RolesCard />
      {ways.mayLeave ? (
        <div>
          <LeaveTeam organisation={organisation.name} />
        </div>
      ) : (
        <p className="max-w-prose text-muted text-sm">
          You are the only owner of {organisation.name}. To leave it, make somebody else an owner first.
        </p>
      )}
    </div>
  );
}
