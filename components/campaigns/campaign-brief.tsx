import { Paperclip } from 'lucide-react';
import { RequirementList } from '@/components/requirements/requirement-list';
import { ButtonLink } from '@/components/ui/button';
import { RichText } from '@/components/ui/rich-text';
import type { Campaign } from '@/features/campaigns';
import { adRule } from '@/nouns/tasks';
import { CopyChip } from './copy-chip';
import { inWords } from './words';

/** What a campaign is about and what a post must carry. */
export function CampaignBrief({ campaign }: { campaign: Campaign }) {
  const { hashtags, requirementItems, attachment } = campaign;
  const rule = adRule(requirementItems);
  return (
    <div className="grid gap-8">
      <section aria-labelledby="about" className="grid gap-3">
        <h2 id="about" className="text-lg">
          The brief
        </h2>
        <RichText html={campaign.description} />
      </section>
      <section aria-labelledby="requirements" className="grid gap-3">
        <h2 id="requirements" className="text-lg">
          What a post needs
        </h2>
        <ul className="grid max-w-prose list-disc gap-1.5 pl-5">
          {campaign.networks.length > 0 && (
            <li>It is published on {inWords.networks(campaign.networks, 'or')}.</li>
          )}
          <li>
            {campaign.briefs.length > 0 ? 'The first one' : 'It'} goes up within{' '}
            {inWords.hours(campaign.maximumTaskCompleteHours)} of joining
            {campaign.briefs.length > 0
              ? ', the others before the campaign ends'
              : ', and before the campaign ends'}
            .
          </li>
          {rule && <li>{rule}</li>}
          {hashtags.length > 0 && (
            <li>It carries {hashtags.length === 1 ? 'the hashtag' : 'every hashtag'} below.</li>
          )}
        </ul>
        {requirementItems.length > 0 && <RequirementList items={requirementItems} />}
        {hashtags.length > 0 && (
          <div className="flex flex-wrap items-center gap-2">
            {hashtags.map((tag) => (
              <CopyChip key={tag} text={`#${tag}`} />
            ))}
            {hashtags.length > 1 && (
              <CopyChip text={hashtags.map((tag) => `#${tag}`).join(' ')}>Copy all</CopyChip>
            )}
          </div>
        )}
      </section>
      {attachment && (
        <section aria-labelledby="attachment" className="grid justify-items-start gap-3">
          <h2 id="attachment" className="text-lg">
            Attachment
          </h2>
          <ButtonLink href={attachment} target="_blank" rel="noopener noreferrer nofollow" icon={Paperclip}>
            Open {new URL(attachment).hostname}
          </ButtonLink>
        </section>
      )}
    </div>
  );
}
