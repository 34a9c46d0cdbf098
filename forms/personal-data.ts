'use server';

import { z } from 'zod';
import { askForOwnData } from '@/features/personal-data';
import { action } from '@/forms/action';
import { addresses } from '@/nouns/addresses';

/** Where the copy of the person's own data is, for a minute. */
export const takeOwnDataAction = action(
  z.object({}),
  async (actor) => `${addresses.ownDataFile}?ticket=${await askForOwnData(actor)}`,
);
