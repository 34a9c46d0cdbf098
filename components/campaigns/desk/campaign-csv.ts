import type { ManagedCampaign } from '@/features/campaigns';
import type { Participant } from '@/features/participations';
import type { CampaignDay } from '@/features/stats';
import type { Task } from '@/features/tasks';
import type { CsvColumns } from '@/lib/csv';

/** The campaign list as a file: amounts in the campaign's currency, moments in UTC. */
export const campaignColumns: CsvColumns<ManagedCampaign> = {
  id: (campaign) => campaign.id,
  name: (campaign) => campaign.name,
  advertiser: (campaign) => campaign.advertiser,
  status: (campaign) => campaign.status,
  starts: (campaign) => campaign.dateStart.toISOString(),
  ends: (campaign) => campaign.dateEnd.toISOString(),
  participants: (campaign) => campaign.participantsCount,
  seats: (campaign) => campaign.participantsLimit,
  'tasks pending': (campaign) => campaign.tasks.pending,
  'tasks under review': (campaign) => campaign.tasks.under_review,
  'tasks accepted': (campaign) => campaign.tasks.accepted,
  'tasks rejected': (campaign) => campaign.tasks.rejected,
  'tasks paid': (campaign) => campaign.tasks.paid,
  currency: (campaign) => campaign.currency,
  spent: (campaign) => campaign.spent,
  budget: (campaign) => campaign.budget,
  reach: (campaign) => campaign.reach,
  engagement: (campaign) => campaign.engagement,
};

/** The participants of a campaign as a file: earnings in the campaign's currency, moments in UTC. */
export const participantColumns: CsvColumns<Participant> = {
  'user id': (person) => person.userId,
  username: (person) => person.username,
  name: (person) => person.name,
  joined: (person) => person.joinedAt.toISOString(),
  left: (person) => person.leftAt?.toISOString() ?? null,
  'tasks pending': (person) => person.tasks.pending,
  'tasks under review': (person) => person.tasks.under_review,
  'tasks accepted': (person) => person.tasks.accepted,
  'tasks rejected': (person) => person.tasks.rejected,
  'tasks paid': (person) => person.tasks.paid,
  score: (person) => person.score,
  reach: (person) => person.reach,
  engagement: (person) => person.engagement,
  earned: (person) => person.earned,
};

/** The tasks of a campaign as a file: amounts in the campaign's currency, moments in UTC. */
export const taskColumns: CsvColumns<Task> = {
  id: (task) => task.id,
  title: (task) => task.title,
  username: (task) => task.username,
  status: (task) => task.status,
  network: (task) => task.network,
  'post url': (task) => task.postUrl,
  deadline: (task) => task.deadline.toISOString(),
  completed: (task) => task.completedAt?.toISOString() ?? null,
  accepted: (task) => task.acceptedAt?.toISOString() ?? null,
  paid: (task) => task.paidAt?.toISOString() ?? null,
  reach: (task) => task.reach,
  likes: (task) => task.likes,
  comments: (task) => task.comments,
  shares: (task) => task.shares,
  currency: (task) => task.campaign.currency,
  post: (task) => task.postPayment,
  total: (task) => task.total,
};

/** The days of a campaign as a file: what was accepted on each, spend in the campaign's currency. */
export const dayColumns = (currency: string): CsvColumns<CampaignDay> => ({
  date: (day) => day.date,
  posts: (day) => day.posts,
  reach: (day) => day.reach,
  engagement: (day) => day.engagement,
  spent: (day) => day.spent,
  currency: () => currency,
});
