import type { UserActor } from '@/auth/actor';
import {
  type ModelCampaign,
  type ModelCover,
  type ModelTask,
  reservedByCampaign,
  spentBy,
} from './cover-model';

/** A life of an organisation, and the plain model of it. */
export interface Scene {
  id: number;
  admin: UserActor;
  owner: UserActor;
  people: UserActor[];
  model: ModelCover;
  /** A whole number from 0, below `until`. */
  below: (until: number) => number;
  /** Counts what must not repeat. */
  count: number;
}

/** What a step does to the model, and the call that should do the same; the code of the refusal it must end with. */
export interface Step {
  name: string;
  run: () => Promise<unknown>;
  /** Changes the model. */
  apply: () => void;
  /** Refused for another reason than cover. */
  refused?: string;
  /** What it changes holds cover: raising that needs it to be free. */
  held?: () => number;
}

/** Cents as the product is given them. */
export const money = (cents: number) => cents / 100;

/** One of them by chance. */
export const pick = <T>({ below }: Scene, items: readonly T[]): T | undefined => items[below(items.length)];

/** What a campaign holds of its organisation's cover. */
export const holds = (campaign: ModelCampaign) => spentBy(campaign) + reservedByCampaign(campaign);

/** A task by chance that is in the state, and whatever else is asked. */
export function taskIn(
  scene: Scene,
  state: ModelTask['state'],
  is: (task: ModelTask, campaign: ModelCampaign) => boolean = () => true,
): [ModelCampaign, ModelTask] | [] {
  const all = scene.model.campaigns.flatMap((campaign) =>
    campaign.tasks
      .filter((task) => task.state === state && is(task, campaign))
      .map((task): [ModelCampaign, ModelTask] => [campaign, task]),
  );
  return pick(scene, all) ?? [];
}

/** A step by chance, where there is something to do it to. */
export type Maker = (scene: Scene) => Promise<Step | undefined>;
