import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { Link } from '@/components/ui/link';

/** The public page of a campaign, to be shown to the influencers one has in mind. */
export function ShareCard({ url, joined }: { url: string; joined: boolean }) {
  const { host, pathname } = new URL(url);
  return (
    <Card
      title={joined ? 'Public page' : 'Nobody has joined yet'}
      description={
        joined
          ? 'Influencers read it and join here.'
          : 'Influencers find it among the campaigns. Share its page to bring those you have in mind. Views, posts and costs appear here once they join.'
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <Link href={pathname} className="min-w-0 break-all underline underline-offset-4">
          {host}
          {pathname}
        </Link>
        <CopyButton text={url} variant="secondary">
          Copy link
        </CopyButton>
      </div>
    </Card>
  );
}
