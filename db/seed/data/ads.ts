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

export const ads: readonly DemoAd[] = [
  {
    advertiser: 'lunavere',
    title: 'Linen that outlasts the summer',
    content:
      'Cut in small batches from European flax and softer every time you wear it. Free repairs for life.',
    button: 'See the linen',
    targetUrl: 'https://lunavere.example/linen',
    budget: 1800,
    pricePerView: 0.048,
    state: 'active',
    chargePolicy: 'verified',
    ageInDays: 58,
    days: 57,
    dailyViews: 475,
    shape: 'steady',
  },
  {
    advertiser: 'lunavere',
    title: 'Summer sale, quietly',
    content:
      'Up to forty per cent off last season’s colours until the rails are empty. No countdown, no pop-ups.',
    button: 'Browse the rails',
    targetUrl: 'https://lunavere.example/sale',
    budget: 500,
    pricePerView: 0.2,
    state: 'active',
    chargePolicy: 'all',
    ageInDays: 26,
    days: 25,
    dailyViews: 65,
    shape: 'weekends',
  },
  {
    advertiser: 'lunavere',
    title: 'Gold that was something else before',
    content: 'Rings and hoops from recycled gold, each with the story of where it came from.',
    button: 'Meet the pieces',
    targetUrl: 'https://lunavere.example/gold',
    budget: 640,
    pricePerView: 0.08,
    state: 'paused_by_budget',
    chargePolicy: 'all',
    ageInDays: 52,
    days: 31,
    dailyViews: 263,
    shape: 'fading',
  },
  {
    advertiser: 'lunavere',
    title: 'Twenty-eight days of patience',
    content:
      'A serum with six ingredients and one instruction: wait. First results when your skin has had time.',
    button: 'Read the label',
    targetUrl: 'https://lunavere.example/serum',
    budget: 900,
    pricePerView: 0.12,
    state: 'draft',
    chargePolicy: 'verified',
    ageInDays: 2,
    days: 0,
    dailyViews: 0,
    shape: 'steady',
  },
  {
    advertiser: 'marrowby',
    title: 'Bread worth getting up for',
    content: 'Stoneground flour, milled on Tuesday and at your door by Friday. First bag at half price.',
    button: 'Order a bag',
    targetUrl: 'https://marrowby.example/flour',
    budget: 1200,
    pricePerView: 0.04,
    state: 'active',
    chargePolicy: 'all',
    ageInDays: 60,
    days: 59,
    dailyViews: 375,
    shape: 'weekends',
  },
  {
    advertiser: 'marrowby',
    title: 'Supper is already in the cupboard',
    content: 'Butter beans, tomatoes and sardines for evenings with no plan. A mixed dozen, delivered.',
    button: 'Fill the shelf',
    targetUrl: 'https://marrowby.example/tins',
    budget: 450,
    pricePerView: 0.06,
    state: 'active',
    chargePolicy: 'verified',
    ageInDays: 18,
    days: 17,
    dailyViews: 225,
    shape: 'rising',
  },
  {
    advertiser: 'marrowby',
    title: 'The marmalade waiting list is open',
    content:
      'Four hundred jars of bitter orange, made once a year. Put your name down before the oranges land.',
    button: 'Join the list',
    targetUrl: 'https://marrowby.example/marmalade',
    budget: 300,
    pricePerView: 0.08,
    state: 'paused_by_owner',
    chargePolicy: 'all',
    ageInDays: 40,
    days: 22,
    dailyViews: 105,
    shape: 'burst',
  },
  {
    advertiser: 'norrvik',
    title: 'Nine kilos for four days',
    content: 'The twenty-six litre pack that made our testers leave the second pair of shoes at home.',
    button: 'Look inside',
    targetUrl: 'https://norrvik.example/pack-26',
    budget: 1500,
    pricePerView: 0.072,
    state: 'active',
    chargePolicy: 'verified',
    ageInDays: 45,
    days: 44,
    dailyViews: 325,
    shape: 'rising',
  },
  {
    advertiser: 'norrvik',
    title: 'A shell for the hour before dawn',
    content: 'Windproof, one hundred and ninety grams, and repairable on the kitchen table.',
    button: 'Feel the wind',
    targetUrl: 'https://norrvik.example/shell',
    budget: 800,
    pricePerView: 0.1,
    state: 'paused_by_budget',
    chargePolicy: 'all',
    ageInDays: 59,
    days: 36,
    dailyViews: 230,
    shape: 'steady',
  },
  {
    advertiser: 'norrvik',
    title: 'Sleep across a border',
    content: 'Our guide to forty-one European night trains, with bunks, fares and breakfasts compared.',
    button: 'Get the guide',
    targetUrl: 'https://norrvik.example/night-trains',
    budget: 600,
    pricePerView: 0.04,
    state: 'active',
    chargePolicy: 'all',
    ageInDays: 9,
    days: 8,
    dailyViews: 600,
    shape: 'burst',
  },
  {
    advertiser: 'pebblewick',
    title: 'One button. That is the manual',
    content: 'Headphones with no app, no account and forty hours of quiet on a charge.',
    button: 'Hear nothing',
    targetUrl: 'https://pebblewick.example/quiet',
    budget: 2600,
    pricePerView: 0.088,
    state: 'active',
    chargePolicy: 'verified',
    ageInDays: 60,
    days: 59,
    dailyViews: 400,
    shape: 'steady',
  },
  {
    advertiser: 'pebblewick',
    title: 'Bring the sofa back into gaming',
    content: 'Two controllers in one box, paired out of the packet, for games you play side by side.',
    button: 'Find player two',
    targetUrl: 'https://pebblewick.example/co-op',
    budget: 700,
    pricePerView: 0.12,
    state: 'paused_by_owner',
    chargePolicy: 'all',
    ageInDays: 33,
    days: 19,
    dailyViews: 160,
    shape: 'weekends',
  },
  {
    advertiser: 'tansywood',
    title: 'A throw with one job',
    content: 'Washable at forty degrees, dry by the evening, and large enough for a very large dog.',
    button: 'Save the sofa',
    targetUrl: 'https://tansywood.example/throw',
    budget: 520,
    pricePerView: 0.056,
    state: 'active',
    chargePolicy: 'all',
    ageInDays: 30,
    days: 29,
    dailyViews: 200,
    shape: 'rising',
  },
  {
    advertiser: 'tansywood',
    title: 'Paint you can open the window to',
    content: 'Mineral paint in twenty-two colours that smells of chalk and dries by supper.',
    button: 'See the colours',
    targetUrl: 'https://tansywood.example/paint',
    budget: 400,
    pricePerView: 0.064,
    state: 'draft',
    chargePolicy: 'all',
    ageInDays: 5,
    days: 0,
    dailyViews: 0,
    shape: 'steady',
  },
  {
    advertiser: 'lunavere',
    title: 'The coat you already own',
    content:
      'Send us your old winter coat and we line, mend and press it before the first frost. Two weeks, one price.',
    button: 'Book a repair',
    targetUrl: 'https://lunavere.example/repairs',
    budget: 350,
    pricePerView: 0.09,
    state: 'paused_by_owner',
    chargePolicy: 'verified',
    ageInDays: 37,
    days: 15,
    dailyViews: 170,
    shape: 'rising',
  },
];

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
