import names from './names.data.json' with { type: 'json' };

/** Given and family names that belong together, with the countries they are common in and how many of 400 people they name (the shares add up to 400). */
export interface NameGroup {
  countries: readonly string[];
  share: number;
  female: readonly string[];
  male: readonly string[];
  last: readonly string[];
}

export const nameGroups: readonly NameGroup[] = names.groups;

/** Endings that make a second handle out of a name when the plain one is taken. */
export const handleWords: readonly string[] = names.handleWords;
