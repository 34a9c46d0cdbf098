'use server';

import { refresh } from 'next/cache';
import { changeCompany } from '@/features/company';
import { action } from '@/forms/action';
import { camelled } from '@/lib/camel';
import { CompanyForm } from '@/nouns/fields/company';

/** Writes who invoices come from and how they are paid. */
export const changeCompanyAction = action(CompanyForm, async (actor, form) => {
  await changeCompany(actor, camelled(form));
  refresh();
});
