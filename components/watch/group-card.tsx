import { CircleCheck, Clock, UserPlus } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Countdown } from '@/components/ui/countdown';
import type { WatchGroup } from '@/features/watch';
import { addresses } from '@/nouns/addresses';
import { GroupRefresh } from './group-refresh';

/** A group in the making: who is in, who sent a photo, how long it has, and how others join. */
export function GroupCard({ group, link }: { group: WatchGroup; link: string }) {
  const missing = group.size - group.members.length;
  const open = group.status === 'open';
  return (
    <Card
      title="Your group"
      description={open ? 'All photos are accepted or none.' : undefined}
      action={
        open && (
          <span className="flex items-center gap-1.5 font-medium text-sm tabular-nums">
            <Clock aria-hidden="true" className="size-4 text-muted" strokeWidth={1.75} />
            <Countdown until={group.expiresAt} now={new Date()} over="over" />
          </span>
        )
      }
    >
      <div className="grid gap-4">
        {group.status === 'complete' && (
          <Callout tone="success" title="Everybody sent a photo">
            They are reviewed together. You will hear from us.
          </Callout>
        )}
        {group.status === 'expired' && (
          <Callout tone="warning" title="The time of this group is over">
            Not everybody sent a photo. Your fuel comes back, and you may start another group.
          </Callout>
        )}
        <ul className="grid gap-2">
          {group.members.map((member) => (
            <li key={member.userId} className="flex items-center justify-between gap-3 text-sm">
              <span className="truncate font-medium">@{member.username}</span>
              {member.submitted ? (
                <span className="flex items-center gap-1.5 text-green-ink text-xs">
                  <CircleCheck aria-hidden="true" className="size-4" strokeWidth={1.75} />
                  Photo sent
                </span>
              ) : (
                <span className="flex items-center gap-1.5 text-muted text-xs">
                  <Clock aria-hidden="true" className="size-4" strokeWidth={1.75} />
                  No photo yet
                </span>
              )}
            </li>
          ))}
          {open && missing > 0 && (
            <li className="flex items-center gap-1.5 text-muted text-sm">
              <UserPlus aria-hidden="true" className="size-4" strokeWidth={1.75} />
              {missing === 1 ? 'One more person is missing' : `${missing} more people are missing`}
            </li>
          )}
        </ul>
        {open && missing > 0 && (
          <div className="grid gap-2 rounded-control bg-sunken p-3">
            <p className="text-muted text-xs">Invite code</p>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <code className="font-mono font-semibold text-lg tracking-widest">{group.inviteCode}</code>
              <span className="flex gap-1">
                <CopyButton text={group.inviteCode}>Copy code</CopyButton>
                <CopyButton text={link}>Copy link</CopyButton>
              </span>
            </div>
          </div>
        )}
        {group.status === 'expired' && (
          <div>
            <ButtonLink href={addresses.watchCampaign(group.campaignId)}>Start again</ButtonLink>
          </div>
        )}
      </div>
      {open && <GroupRefresh />}
    </Card>
  );
}
