import type { SavedDraft, Task } from '@/features/tasks';
import { absoluteUrl } from '@/lib/links';
import type { OwnProfile } from '@/nouns/posts/check';
import { CorrectPost } from './correct-post';
import { ProofForm } from './proof-form';
import { Submission } from './submission';

/** The post of somebody's own task: the form that sends it, what was sent, and the way to correct it while there is one. */
export function OwnPost({
  task,
  draft,
  networks,
}: {
  task: Task;
  draft: SavedDraft | undefined;
  networks: readonly (OwnProfile & { status: string })[];
}) {
  const { campaign, status } = task;
  const profiles = networks.filter((network) => network.status === 'accepted');
  const form = {
    taskId: task.id,
    networks: campaign.networks,
    profiles,
    items: task.requirementItems,
    named: task.namedItems,
    since: task.assignedAt,
  };
  if (status === 'pending') {
    return (
      <ProofForm
        {...form}
        draft={{
          postUrl: draft?.postUrl ?? '',
          screenshots: draft?.screenshots ?? [],
          caption: draft?.caption ?? '',
        }}
        open={task.window === 'open' && campaign.status !== 'cancelled'}
      />
    );
  }
  if (!task.correctable) return <Submission task={task} />;
  const sent = {
    postUrl: task.postUrl ?? '',
    screenshots: task.screenshots.map(absoluteUrl),
    caption: task.caption,
  };
  if (status === 'rejected') return <ProofForm {...form} draft={sent} open mode="again" />;
  return (
    <CorrectPost {...form} draft={sent} open>
      <Submission task={task} />
    </CorrectPost>
  );
}
