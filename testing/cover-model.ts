/** Cents: whole numbers, which add up exactly. */
type Cents = number;

export interface ModelTask {
  id: number;
  person: number;
  state: 'pending' | 'accepted' | 'rejected' | 'left';
  pays: Cents;
  offered: Cents;
  awarded: Cents;
  billed: boolean;
}

export interface ModelCampaign {
  id: number;
  status: 'pending' | 'active' | 'paused' | 'completed' | 'cancelled';
  budget: Cents | null;
  seats: number | null;
  rate: Cents;
  bonus: Cents;
  briefs: Cents[];
  tasks: ModelTask[];
}

export interface ModelAd {
  id: string;
  active: boolean;
  budget: Cents;
  price: Cents;
  spent: Cents;
  billed: Cents;
}

/** What an organisation can pay and what of it is spoken for, said as plainly as it can be, beside the statement in SQL. */
export interface ModelCover {
  limit: Cents;
  prepaid: Cents;
  /** Invoices that wait to be paid. */
  invoices: { id: number; amount: Cents }[];
  campaigns: ModelCampaign[];
  ads: ModelAd[];
}

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0);

const live = (campaign: ModelCampaign) => campaign.tasks.filter(({ state }) => state !== 'left');
const peopleIn = (campaign: ModelCampaign) => [...new Set(live(campaign).map(({ person }) => person))];

export const seatsTaken = (campaign: ModelCampaign) => peopleIn(campaign).length;
const reservedBy = ({ state, pays, offered }: ModelTask): Cents => (state === 'pending' ? pays + offered : 0);
const costOf = ({ state, pays, awarded }: ModelTask): Cents => (state === 'accepted' ? pays + awarded : 0);

/** What accepted tasks of a campaign cost. */
export const spentBy = (campaign: ModelCampaign): Cents => sum(live(campaign), costOf);
export const promisedBy = (campaign: ModelCampaign): Cents => sum(live(campaign), reservedBy);
/** The most one more participant may earn. */
export const aParticipant = ({ rate, bonus, briefs }: ModelCampaign): Cents =>
  rate + bonus + sum(briefs, (pays) => pays + bonus);

function seatOf(campaign: ModelCampaign, person: number): Cents {
  const theirs = live(campaign).filter((task) => task.person === person);
  const reserved = sum(theirs, reservedBy);
  return theirs.every(({ state }) => state === 'pending')
    ? Math.max(aParticipant(campaign), reserved)
    : reserved;
}

export function reservedByCampaign(campaign: ModelCampaign): Cents {
  const { status, budget, seats } = campaign;
  if (status === 'pending') return 0;
  if (status !== 'active' && status !== 'paused') return promisedBy(campaign);
  if (budget !== null) return Math.max(budget - spentBy(campaign), promisedBy(campaign));
  const free = Math.max(0, (seats ?? 0) - seatsTaken(campaign));
  return free * aParticipant(campaign) + sum(peopleIn(campaign), (person) => seatOf(campaign, person));
}

export const reservedByAd = ({ active, budget, spent }: ModelAd): Cents =>
  active ? Math.max(0, budget - spent) : 0;

/** What was spent that stands on no invoice. */
export const unbilled = ({ campaigns, ads }: ModelCover): Cents =>
  sum(campaigns, ({ tasks }) => sum(tasks, (task) => (task.billed ? 0 : costOf(task)))) +
  sum(ads, ({ spent, billed }) => spent - billed);

export function figuresOf(model: ModelCover) {
  const owed = unbilled(model) + sum(model.invoices, ({ amount }) => amount);
  const reserved = sum(model.campaigns, reservedByCampaign) + sum(model.ads, reservedByAd);
  const free = model.limit + model.prepaid - owed - reserved;
  return { prepaid: model.prepaid, owed, reserved, free };
}
