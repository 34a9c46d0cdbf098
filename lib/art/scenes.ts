import { coast, forest, mountain, river } from './nature';
import { type Scene, setStage } from './stage';
import { bridge, market, mural, skyline } from './town';

/** What a photo of a place may show. */
export const sceneKinds = [
  'coast',
  'forest',
  'skyline',
  'river',
  'mural',
  'bridge',
  'mountain',
  'market',
] as const;
export type SceneKind = (typeof sceneKinds)[number];

const scenes: Record<SceneKind, Scene> = { coast, forest, skyline, river, mural, bridge, mountain, market };

/** The inside of a picture of a place, at a time of day that the sequence draws. */
export function drawScene(kind: SceneKind, next: () => number): string {
  return scenes[kind](setStage(next));
}
