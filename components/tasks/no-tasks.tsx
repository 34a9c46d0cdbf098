import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { TaskTab } from './task-search';

const words: Record<TaskTab, [title: string, text: string]> = {
  pending: ['Nothing to do', 'Join a campaign and its tasks appear here, those due soonest first.'],
  under_review: ['Nothing in review', 'Posts you sent appear here until the advertiser decides.'],
  accepted: ['Nothing waits for payment', 'Accepted posts appear here until they are paid to your wallet.'],
  rejected: ['No rejections', 'When a post is rejected, you read the reason here.'],
  paid: ['Nothing paid yet', 'What was paid to your wallet is listed here.'],
};

/** An empty tab of the task list. */
export function NoTasks({ tab }: { tab: TaskTab }) {
  const [title, text] = words[tab];
  return (
    <EmptyState
      title={title}
      action={
        tab === 'pending' ? (
          <ButtonLink href="/campaigns" variant="primary">
            Browse campaigns
          </ButtonLink>
        ) : undefined
      }
    >
      {text}
    </EmptyState>
  );
}
