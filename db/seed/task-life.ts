import type { tasks } from '@/db/schema';
import type { SocialNetwork } from '@/nouns/networks';
import { postKey, readAddress } from '@/nouns/posts/read';
import { type Campaign, escalates } from './campaigns';
import { taskRejectionReasons } from './data/texts';
import type { Participation } from './participations';
import type { People } from './people';
import type { Random } from './random';
import { DAY, HOUR, type World } from './world';

export type Task = typeof tasks.$inferInsert & {
  id: number;
  status: 'pending' | 'under_review' | 'accepted' | 'rejected' | 'paid';
  opensAt: Date;
  deadline: Date;
  createdAt: Date;
  updatedAt: Date;
  campaign: Campaign;
  /** Null for an open brief. */
  participation: Participation | null;
  brief: Task | null;
};

interface Circumstances {
  world: World;
  random: Random;
  people: People;
  /** What the campaign may still pay; approvals stop where it would be passed. */
  budget: { left: number; best?: boolean };
  /** The state to end in, for people whose story is told. */
  wanted?: Task['status'];
}

const digits = (random: Random, length: number) =>
  `7${Array.from({ length: length - 1 }, () => random.int(0, 9)).join('')}`;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const code = (random: Random) => Array.from({ length: 11 }, () => letters.charAt(random.int(0, 61))).join('');

/** Where a new post of this handle is found on each network. */
const posts: Record<SocialNetwork, (random: Random, handle: string, at: Date) => string> = {
  instagram: (random) => `https://www.instagram.com/${random.pick(['p', 'reel'])}/${code(random)}/`,
  facebook: (random, handle) => `https://www.facebook.com/${handle}/posts/${digits(random, 15)}`,
  // Their numbers begin with the moment.
  twitter: (random, handle, at) =>
    `https://x.com/${handle}/status/${(BigInt(at.getTime() - 1_288_834_974_657) << 22n) + BigInt(digits(random, 19).slice(-6))}`,
  tiktok: (random, handle, at) =>
    `https://www.tiktok.com/@${handle}/video/${(BigInt(Math.floor(at.getTime() / 1000)) << 32n) + BigInt(digits(random, 19).slice(-9))}`,
  youtube: (random) => `https://www.youtube.com/watch?v=${code(random)}`,
};

/** Lives the task through: handed in or missed, reviewed, measured and paid, as far as time went by today. */
export function finish(task: Task, { world, random, people, budget, wanted }: Circumstances): void {
  const now = world.today.getTime();
  const end = Math.min(task.deadline.getTime(), task.campaign.closedAt.getTime());
  const due = end - task.opensAt.getTime();
  if (wanted === 'pending' || (!wanted && random.chance(0.1))) return;

  const part = wanted ? 0.25 + random.next() * 0.2 : 1 - (1 - random.next()) ** 0.8 * 0.93;
  const planned = task.opensAt.getTime() + Math.max(due, 0) * part;
  // What waits in the story was sent lately, but for the campaign whose posts administrators decide on.
  const lately = wanted === 'under_review' && task.campaign.name !== escalates;
  const done = lately ? Math.max(planned, Math.min(end - 1, now - 2.2 * DAY)) : planned;
  if (done >= now || due < HOUR) return;
  submit(task, random, new Date(Math.round(done)));
  const clock = done + 5 * DAY;
  task.reviewUntil = new Date(Math.round(clock));
  if (clock <= now && wanted === 'under_review') task.clockEndedAt = task.reviewUntil;
  if (wanted === 'under_review') return;

  const patience = 0.15 - Math.log(1 - random.next()) * 1.3;
  const wouldBe = wanted ? done + Math.min((now - done) * 0.4, 1.2 * DAY) : done + patience * DAY;
  // Nobody decides later than the clock: it does then, or administrators the day after.
  const late = wouldBe > clock;
  const escalated = late && task.campaign.name === escalates;
  const reviewed = late ? clock + (escalated ? DAY : 0) : wouldBe;
  if (escalated && clock < now) task.clockEndedAt = task.reviewUntil;
  if (reviewed >= now) {
    measure(task, random, 0.4);
    return;
  }
  const reviewer = random.chance(0.7) ? task.campaign.staff : people.admin;
  task.reviewedBy = reviewer.id;
  const reviewedAt = new Date(Math.round(reviewed));
  if (escalated) task.reviewedBy = people.admin.id;
  const byClock = late && !escalated;
  const refused = wanted === 'rejected' || (!wanted && random.chance(0.11));
  measure(task, random, 1);
  if ((refused && !byClock) || !accept(task, random, budget, reviewedAt)) {
    reject(task, random, reviewedAt);
    return;
  }
  if (byClock) {
    Object.assign(task, {
      reviewedBy: null,
      clockEndedAt: reviewedAt,
      bonusReach: 0,
      bonusEngagementRate: 0,
      bonusBestPost: 0,
      bestPost: false,
    });
  }
  if (wanted === 'accepted') return;

  const paid = wanted
    ? reviewed + Math.min((now - reviewed) * 0.6, 5 * DAY)
    : reviewed + random.float(1.5, 9) * DAY;
  if (paid >= now) return;
  task.status = 'paid';
  task.paidAt = new Date(Math.round(paid));
  task.updatedAt = task.paidAt;
}

function submit(task: Task, random: Random, at: Date): void {
  const profile = task.participation?.profile;
  if (!profile) return;
  const handle = profile.kind === 'wall' ? profile.handle.split('/')[3] : profile.handle;
  task.status = 'under_review';
  task.postUrl = posts[profile.network](random, handle ?? '', at);
  const read = readAddress(task.postUrl);
  task.postKey = read?.kind === 'post' ? postKey(read) : null;
  task.network = profile.network;
  task.completedAt = at;
  task.updatedAt = at;
}

/** What the post achieved, in proportion to the followers of its profile. */
function measure(task: Task, random: Random, probability: number): void {
  const followers = task.participation?.profile.followers ?? 0;
  if (!random.chance(probability)) return;
  const reach = Math.round(followers * Math.exp(random.normal(-1, 0.5))) + random.int(20, 90);
  const likes = Math.round(reach * random.float(0.02, 0.11, 4));
  Object.assign(task, {
    reach,
    likes,
    comments: Math.round(likes * random.float(0.02, 0.09, 4)),
    shares: Math.round(likes * random.float(0.01, 0.06, 4)),
  });
}

function reject(task: Task, random: Random, at: Date): void {
  Object.assign(task, {
    status: 'rejected',
    rejectedAt: at,
    rejectReason: random.pick(taskRejectionReasons),
    reach: 0,
    likes: 0,
    comments: 0,
    shares: 0,
    updatedAt: at,
  });
}

/** Awards what the campaign promises for posts that did well; false when its budget does not allow the pay. */
function accept(task: Task, random: Random, budget: Circumstances['budget'], at: Date): boolean {
  const { bonus, postRate } = task.campaign.plan;
  const some = (most: number) => Math.round(most * random.pick([0.4, 0.6, 0.8, 1]) * 100) / 100;
  const reach = bonus && random.chance(0.12) ? some(bonus.reach) : 0;
  const engagement = bonus && random.chance(0.1) ? some(bonus.engagementRate) : 0;
  const best = bonus && random.chance(0.012) && !budget.best ? bonus.bestPost : 0;
  const fits = (total: number) => total <= budget.left;
  if (!fits(postRate)) return false;
  const generous = fits(postRate + reach + engagement + best);
  Object.assign(task, {
    status: 'accepted',
    acceptedAt: at,
    updatedAt: at,
    bonusReach: generous ? reach : 0,
    bonusEngagementRate: generous ? engagement : 0,
    bonusBestPost: generous ? best : 0,
    bestPost: generous && best > 0,
  });
  budget.best ||= task.bestPost ?? false;
  budget.left -= generous ? postRate + reach + engagement + best : postRate;
  return true;
}
