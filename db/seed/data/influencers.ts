import { dayOf } from '@/lib/dates';
import type { Random } from '../random';
import { handleWords, type NameGroup, nameGroups } from './names';
import { bios, personas } from './people';
import { type CategoryName, categories, cities } from './reference';

/** An invented influencer with an address of a domain that cannot exist. */
export interface DemoInfluencer {
  name: string;
  username: string;
  email: string;
  sex: 'female' | 'male';
  /** As yyyy-mm-dd; nobody is younger than 18. */
  birthDate: string;
  country: string;
  city: string;
  bio: string;
  categories: readonly CategoryName[];
}

const ageBands = { '18-24': 30, '25-34': 40, '35-44': 20, '45-60': 10 };
const plainLetters: Record<string, string> = { ł: 'l', ı: 'i', ø: 'o', ß: 'ss', æ: 'ae', đ: 'd' };

function plain(text: string): string {
  const letters = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/[^a-z0-9]/g, (letter) => plainLetters[letter] ?? '');
}

function drawName(random: Random, group: NameGroup, sex: 'female' | 'male', taken: Set<string>): string {
  for (;;) {
    const name = `${random.pick(group[sex])} ${random.pick(group.last)}`;
    if (!taken.has(name)) return name;
  }
}

function drawUsername(random: Random, name: string, taken: Set<string>): string {
  const [first = '', last = ''] = name.split(' ').map(plain);
  for (;;) {
    const word = random.pick(handleWords);
    const username = random.pick([
      `${first}.${last}`,
      `${first}_${last}`,
      `${first}.${word}`,
      `${first}${last.charAt(0)}.${word}`,
      `${last}.${word}`,
      `${first}${random.int(2, 99)}`,
    ]);
    if (!taken.has(username)) return username;
  }
}

function drawBirthDate(random: Random, today: Date): string {
  const [youngest = 18, oldest = 24] = random.weighted(ageBands).split('-').map(Number);
  const born = new Date(today);
  born.setUTCFullYear(born.getUTCFullYear() - random.int(youngest, oldest));
  born.setUTCDate(born.getUTCDate() - random.int(1, 360));
  return dayOf(born);
}

/** Draws `count` (at most 400) different people, spread over the name groups by their shares; ages count from `today`. */
export function drawInfluencers(random: Random, count: number, today: Date): DemoInfluencer[] {
  const groups = random.shuffle(nameGroups.flatMap((group) => Array<NameGroup>(group.share).fill(group)));
  const names = new Set<string>(Object.values(personas).map((persona) => persona.name));
  const usernames = new Set<string>(Object.values(personas).map((persona) => persona.username));
  return groups.slice(0, count).map((group) => {
    const sex = random.chance(0.6) ? 'female' : 'male';
    const name = drawName(random, group, sex, names);
    const username = drawUsername(random, name, usernames);
    names.add(name);
    usernames.add(username);
    const country = random.pick(group.countries);
    const inhabited = cities.filter((city) => city.country === country);
    const city = random.weighted(Object.fromEntries(inhabited.map((row) => [row.name, row.population])));
    const bio = random.pick(bios);
    const others = categories.filter((category) => !bio.categories.includes(category));
    return {
      name,
      username,
      email: `${username}@people.example`,
      sex,
      birthDate: drawBirthDate(random, today),
      country,
      city,
      bio: bio.text.replaceAll('{city}', city),
      categories: [...bio.categories, ...random.sample(others, random.int(1, 3))],
    };
  });
}
