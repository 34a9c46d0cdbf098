'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { refund, topUp } from '@/features/prepaid/record';
import { action } from '@/forms/action';
import { Day, FormId, Maybe, OptionalText, Text, TypedAmount } from '@/lib/fields';

const TransferForm = z.object({
  advertiser_id: FormId,
  amount: TypedAmount(0, 1_000_000_000),
  reference: Text(120),
  value_date: Maybe(Day),
  note: OptionalText(400),
});

const toTransfer = ({
  advertiser_id: advertiserId,
  value_date: valueDate,
  ...rest
}: z.output<typeof TransferForm>) => ({
  ...rest,
  advertiserId,
  valueDate,
});

/** Records that an organisation paid ahead; administrators only. */
export const topUpAction = action(TransferForm, async (actor, form) => {
  await topUp(actor, toTransfer(form));
  refresh();
});

/** Records that money paid ahead went back; administrators only. */
export const refundAction = action(TransferForm, async (actor, form) => {
  await refund(actor, toTransfer(form));
  refresh();
});
