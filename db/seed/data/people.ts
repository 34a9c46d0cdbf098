import type { CategoryName } from './reference';

/** Companies of the demo world; none of them exists. */
export const advertisers = [
  {
    key: 'lunavere',
    name: 'Lunavere',
    email: 'contact@lunavere.example',
    currency: 'USD',
    maximumLimit: 60000,
    business: 'Slow fashion, jewellery and skincare made in small batches',
  },
  {
    key: 'marrowby',
    name: 'Marrowby Kitchen',
    email: 'contact@marrowby.example',
    currency: 'GBP',
    maximumLimit: 40000,
    business: 'Flour, preserves and pantry staples from small British mills and growers',
  },
  {
    key: 'norrvik',
    name: 'Norrvik Trails',
    email: 'contact@norrvik.example',
    currency: 'EUR',
    maximumLimit: 50000,
    business: 'Outdoor clothing and light luggage for people who travel by rail, bike and foot',
  },
  {
    key: 'pebblewick',
    name: 'Pebblewick Labs',
    email: 'contact@pebblewick.example',
    currency: 'USD',
    maximumLimit: 75000,
    business: 'Calm electronics for desks, ears and living rooms',
  },
  {
    key: 'tansywood',
    name: 'Tansywood Living',
    email: 'contact@tansywood.example',
    currency: 'EUR',
    maximumLimit: 35000,
    business: 'Refillable home care, natural paint and washable textiles',
  },
] as const;

export type AdvertiserKey = (typeof advertisers)[number]['key'];

/** The people whose sign-in is printed when the demo world starts. */
export const personas = {
  admin: {
    email: 'admin@fanfare.example',
    name: 'Ada Lindqvist',
    username: 'ada.lindqvist',
    country: 'SE',
    city: 'Stockholm',
    sex: 'female',
    birthDate: '1986-03-14',
  },
  advertiser: {
    email: 'brand@fanfare.example',
    name: 'Noor Haddad',
    username: 'noor.haddad',
    country: 'US',
    city: 'New York',
    sex: 'female',
    birthDate: '1990-11-02',
    advertiser: 'lunavere',
  },
  influencer: {
    email: 'maya@fanfare.example',
    name: 'Maya Torres',
    username: 'maya.torres',
    country: 'ES',
    city: 'Valencia',
    sex: 'female',
    birthDate: '1998-05-21',
    bio: 'Ceramicist in Valencia. Linen, markets, slow trains and whatever is in season.',
    categories: ['Fashion', 'Food', 'Travel', 'Sustainability'],
  },
} as const;

/** Advertiser colleagues who answer briefs and review tasks, one for each company without a named persona. */
export const advertiserContacts: readonly { advertiser: AdvertiserKey; name: string; email: string }[] = [
  { advertiser: 'lunavere', name: 'Cleo Marchetti', email: 'cleo@lunavere.example' },
  { advertiser: 'marrowby', name: 'Tom Ashdown', email: 'tom@marrowby.example' },
  { advertiser: 'norrvik', name: 'Signe Halvorsen', email: 'signe@norrvik.example' },
  { advertiser: 'pebblewick', name: 'Dev Raman', email: 'dev@pebblewick.example' },
  { advertiser: 'tansywood', name: 'Lotte Brandsma', email: 'lotte@tansywood.example' },
];

/** One-line biographies and what they are about; `{city}` stands for the person's city. */
export const bios: readonly { text: string; categories: readonly CategoryName[] }[] = [
  { text: 'Thrift finds, mended knees and honest outfit photos from {city}.', categories: ['Fashion'] },
  { text: 'Stylist by day, sewing at night. {city}.', categories: ['Fashion'] },
  { text: 'Skin that looks like skin. Patch tests before opinions.', categories: ['Beauty'] },
  { text: 'Make-up artist on film sets. Ten-minute faces for the rest of us.', categories: ['Beauty'] },
  { text: 'Reviewing gadgets I paid for, and saying when I did not.', categories: ['Technology'] },
  { text: 'Engineer in {city}. Tiny desks, quiet keyboards, long batteries.', categories: ['Technology'] },
  { text: 'Home cook with one good pan. New recipe every Thursday.', categories: ['Food'] },
  { text: 'Bread, butter and the bakeries of {city}.', categories: ['Food'] },
  { text: 'Slow trains, small hotels, big breakfasts.', categories: ['Travel'] },
  { text: 'Weekend trips from {city} that need no car.', categories: ['Travel'] },
  { text: 'Running coach. Couch to ten kilometres without tears.', categories: ['Fitness'] },
  { text: 'Climbing, mobility and the occasional nap.', categories: ['Fitness'] },
  { text: 'Cosy games, couch co-op and far too many farming sims.', categories: ['Gaming'] },
  { text: 'Streaming retro platformers on Tuesdays and Fridays.', categories: ['Gaming'] },
  { text: 'Bedroom producer. One loop a day since 2021.', categories: ['Music'] },
  { text: 'Violin teacher in {city}, sharing what actually helps beginners.', categories: ['Music'] },
  { text: 'Two kids, one balcony, no perfect pictures.', categories: ['Parenting'] },
  { text: 'Dad of twins. Lunch boxes, long walks, lost socks.', categories: ['Parenting'] },
  { text: 'Foster home for senior dogs. Current guest: Biscuit.', categories: ['Pets'] },
  { text: 'Three cats and a very patient photographer.', categories: ['Pets'] },
  { text: 'Renting in {city} and making it ours without losing the deposit.', categories: ['Home'] },
  { text: 'Small rooms, warm light, second-hand everything.', categories: ['Home'] },
  { text: 'Money without the shouting. I explain one idea a week.', categories: ['Finance'] },
  { text: 'Paying off debt in public. Month 31.', categories: ['Finance'] },
  { text: 'Women’s football from the cheap seats of {city}.', categories: ['Sports'] },
  { text: 'Open-water swimmer. Yes, in January too.', categories: ['Sports'] },
  { text: 'Watercolour sketchbook of {city}, one street at a time.', categories: ['Art'] },
  { text: 'Muralist. Big walls, small budgets, loud colour.', categories: ['Art'] },
  { text: 'Film photographer. Thirty-six frames a week.', categories: ['Photography'] },
  { text: 'Street portraits and the stories people tell me while I focus.', categories: ['Photography'] },
  { text: 'Repair before replace. Videos about zips, soles and toasters.', categories: ['Sustainability'] },
  { text: 'A year of buying nothing new, documented with all its failures.', categories: ['Sustainability'] },
  { text: 'Science teacher. Experiments you can do with what is in the kitchen.', categories: ['Education'] },
  { text: 'Learning my fifth language in public and getting it wrong often.', categories: ['Education'] },
  { text: 'Food stylist who photographs the crumbs as well.', categories: ['Food', 'Photography'] },
  { text: 'Ceramics, coffee and the market on Saturday. {city}.', categories: ['Art', 'Food'] },
  { text: 'Bike commuter, tea drinker, map collector.', categories: ['Sports', 'Travel'] },
  { text: 'Night-shift nurse writing about sleep, soup and sneakers.', categories: ['Fitness', 'Food'] },
  { text: 'Architecture student drawing the stairwells of {city}.', categories: ['Art', 'Education'] },
  {
    text: 'Plant rescue. If it is half dead at the supermarket, I brought it home.',
    categories: ['Home', 'Sustainability'],
  },
];
