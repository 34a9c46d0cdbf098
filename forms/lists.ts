'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { addCategory, setAllowed } from '@/features/lists/change';
import { importRates } from '@/features/lists/import-rates';
import { setRate } from '@/features/lists/set-rate';
import { action } from '@/forms/action';
import { withPoint } from '@/lib/decimal';
import { listNames } from '@/nouns/lists';

/** Allows a member of a reference list, or takes that back. */
export const setAllowedAction = action(
  z.object({
    list: z.enum(listNames),
    id: z.number().int().positive(),
    allowed: z.boolean(),
  }),
  async (actor, change) => {
    await setAllowed(actor, change);
    refresh();
  },
);

/** Adds a category. */
export const addCategoryAction = action(
  z.object({
    name: z.string().trim().min(1, 'is missing').max(60, 'must be at most 60 characters'),
  }),
  async (actor, { name }) => {
    await addCategory(actor, name);
    refresh();
  },
);

/** Overrides an exchange rate. */
export const setRateAction = action(
  z.object({ currency: z.string().trim().toUpperCase(), rate: z.string().trim() }),
  async (actor, rate) => {
    await setRate(actor, { ...rate, rate: withPoint(rate.rate) });
    refresh();
  },
);

/** Imports a file of the European Central Bank; says what was new in it. */
export const importRatesAction = action(
  z.object({ xml: z.string().min(1, 'is missing').max(1_000_000, 'must be at most 1 MB') }),
  async (actor, { xml }) => {
    const imported = await importRates(actor, xml);
    refresh();
    return imported;
  },
);
