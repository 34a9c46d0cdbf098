/** Cents: whole numbers, which add up exactly. */
type Cents = number;

export interface ModelTask {
  id: number;
  person: number;
  state: 'pending' | 'accepted' | 'rejected' | 'left';
  pays: Cents;
  offered: Cents;
  awarded: Cents;
  /** What of it stands on invoices. */
  billed: Cents;
  /** Something was sent that nobody decided on, or that was decided on. */
  sent: boolean;
  /** How often changes were asked for. */
  rounds: number;
  /** A rejection may still be appealed, or is. */
  held: boolean;
  appealed: boolean;
  /** Bonuses may still be awarded. */
  open: boolean;
  paid: boolean;
  /** Who rejected or accepted it may take that back. */
  undoable: boolean;
}

/** A task as somebody gets it. */
export const newTask = (person: number, pays: Cents, offered: Cents): ModelTask => ({
  id: 0,
  person,
  state: 'pending',
  pays,
  offered,
  awarded: 0,
  billed: 0,
  sent: false,
  rounds: 0,
  held: false,
  appealed: false,
  open: false,
  paid: false,
  undoable: false,
});

export interface ModelCampaign {
  id: number;
  status: 'pending' | 'active' | 'paused' | 'completed' | 'cancelled';
  budget: Cents | null;
  seats: number | null;
  rate: Cents;
  bonus: Cents;
  /** Bonuses may be awarded after an acceptance. */
  later: boolean;
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
export function reservedBy({ state, pays, offered, awarded, held, open }: ModelTask): Cents {
  if (state === 'pending' || (state === 'rejected' && held)) return pays + offered;
  return state === 'accepted' && open ? offered - awarded : 0;
}
export const costOf = ({ state, pays, awarded }: ModelTask): Cents =>
  state === 'accepted' ? pays + awarded : 0;

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
  sum(campaigns, ({ tasks }) => sum(tasks, (task) => costOf(task) - task.billed)) +
  sum(ads, ({ spent, billed }) => spent - billed);

export function figuresOf(model: ModelCover) {
  const owed = unbilled(model) + sum(model.invoices, ({ amount }) => amount);
  const reserved = sum(model.campaigns, reservedByCampaign) + sum(model.ads, reservedByAd);
  const free = model.limit + model.prepaid - owed - reserved;
  return { prepaid: model.prepaid, owed, reserved, free };
}
