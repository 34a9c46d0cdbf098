import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Outside } from '@/components/ui/outside-link';
import { RichText } from '@/components/ui/rich-text';
import type { Campaign } from '@/features/campaigns';

/** What a campaign asks for, with its hashtags and its attachment. */
export function CampaignText({ campaign }: { campaign: Campaign }) {
  return (
    <Card title="About this campaign">
      <RichText html={campaign.description} />
      <ul className="mt-4 flex flex-wrap gap-2">
        {campaign.hashtags.map((tag) => (
          <li key={tag}>
            <Badge tone="accent">#{tag}</Badge>
          </li>
        ))}
      </ul>
      {campaign.attachment && (
        <p className="mt-4 text-sm">
          <Outside href={campaign.attachment} className="text-accent-ink underline underline-offset-4">
            Open the attachment
          </Outside>
        </p>
      )}
    </Card>
  );
}
