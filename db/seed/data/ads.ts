import rows from './ads.data.json' with { type: 'json' };
import type { AdvertiserKey } from './people';

/** How the views of an ad are spread over its days: flat, growing, fading, with weekends ahead, or one burst at the start. */
export type ViewsShape = 'steady' | 'rising' | 'fading' | 'weekends' | 'burst';

/** An ad of the demo world; money is in the advertiser's currency. */
export interface DemoAd {
  advertiser: AdvertiserKey;
  title: string;
  content: string;
  button: string;
  targetUrl: string;
  budget: number;
  pricePerView: number;
  state: 'draft' | 'active' | 'paused_by_owner' | 'paused_by_budget';
  chargePolicy: 'all' | 'verified';
  /** How long ago it was created. */
  ageInDays: number;
  /** Days on which it was shown, counted from the day after its creation; 0 for a draft. */
  days: number;
  /** Typical hits on a day, before `shape` is applied. */
  dailyViews: number;
  shape: ViewsShape;
}

export const ads = rows as readonly DemoAd[];

/** How a shape bends the views of one of `days` days, counted from 0; over the whole run it averages about 1. */
export function viewsFactor(shape: ViewsShape, day: number, days: number, isWeekend: boolean): number {
  const progress = days > 1 ? day / (days - 1) : 0;
  switch (shape) {
    case 'steady':
      return 1;
    case 'rising':
      return 0.4 + 1.2 * progress;
    case 'fading':
      return 1.6 - 1.2 * progress;
    case 'weekends':
      return isWeekend ? 1.75 : 0.7;
    case 'burst':
      return 4.07 * Math.exp(-4 * progress);
  }
}
