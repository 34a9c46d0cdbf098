import { capitalised } from '@/components/ui/capitalised';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Count } from '@/components/ui/count';
import { Fact } from '@/components/ui/fact';
import { Link } from '@/components/ui/link';
import { Moment } from '@/components/ui/moment';
import type { UserDetail } from '@/features/users';

/** What is known of an account at a glance. */
export function UserFacts({ user }: { user: UserDetail }) {
  const place = [user.cityName, user.countryName].filter(Boolean).join(', ');
  return (
    <Card title="Account">
      <dl className="grid gap-3 text-sm">
        <Fact label="Email">
          <span className="break-all">{user.email}</span>
          {!user.emailVerifiedAt && <span className="text-muted">, not confirmed</span>}
        </Fact>
        <Fact label="Username">@{user.username}</Fact>
        <Fact label="Role">{capitalised(user.role)}</Fact>
        {user.advertiserId !== null && (
          <Fact label="Organisation">
            <Link
              href={`/admin/advertisers?q=${encodeURIComponent(user.advertiserName ?? '')}`}
              className="underline-offset-4 hover:underline"
            >
              {user.advertiserName}
            </Link>
          </Fact>
        )}
        {place && <Fact label="Place">{place}</Fact>}
        {user.birthDate && (
          <Fact label="Born">
            <Moment at={`${user.birthDate}T12:00:00Z`} format="day" />
            {user.sex && `, ${user.sex}`}
          </Fact>
        )}
        {user.bio && (
          <Fact label="About">
            <span className="break-words">{user.bio}</span>
          </Fact>
        )}
        <Fact label="Live API tokens">
          <Count value={user.liveTokens} />
        </Fact>
        <Fact label="Joined">
          <Moment at={user.createdAt} format="day" />
        </Fact>
        <Fact label="Last seen">{user.lastSeenAt ? <Moment at={user.lastSeenAt} /> : 'Never'}</Fact>
        <Fact label="Ids">
          <span className="flex flex-wrap items-center gap-x-2">
            <code className="font-mono text-xs">{user.id}</code>
            <span className="flex min-w-0 items-center gap-1">
              <code className="min-w-0 break-all font-mono text-xs">{user.uuid}</code>
              <CopyButton text={user.uuid} label="Copy id" />
            </span>
          </span>
        </Fact>
      </dl>
    </Card>
  );
}
