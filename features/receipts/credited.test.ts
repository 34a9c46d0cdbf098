import { afterAll, expect, it } from 'vitest';
import { creditInvoice, invoiceById } from '@/features/invoices';
import { importStatement } from '@/features/payouts';
import { refund } from '@/features/prepaid';
import { makeActor } from '@/testing/factories';
import { freshDatabase } from '@/testing/fresh-database';
import { expectBooksBalanced } from '@/testing/money';
import { payer, statement } from '@/testing/receipts';
import { refused } from '@/testing/refused';
import { incomingLines, undoLine } from '.';

freshDatabase();
afterAll(expectBooksBalanced);

it('stays on an invoice of which a part was credited after it paid, since that may be gone; else it is undone', async () => {
  const admin = await makeActor('admin');
  const { id, bill } = await payer();
  const undoLast = async () => undoLine(admin, (await incomingLines(admin, 'settled')).rows[0]?.id ?? 0);

  const paid = await bill(119);
  await importStatement(admin, statement({ amount: '119.00', reference: paid.reference }));
  await creditInvoice(admin, { invoiceId: paid.id, amount: 60, reason: 'mistake' });
  await refund(admin, { advertiserId: id, amount: 60, reference: 'gone' });
  await expect(undoLast()).rejects.toEqual(refused('wrong_state'));
  expect(await invoiceById(admin, paid.id)).toMatchObject({ status: 'paid', open: 0, received: 119 });

  const open = await bill(119);
  await creditInvoice(admin, { invoiceId: open.id, amount: 60, reason: 'mistake' });
  await importStatement(admin, statement({ amount: '59.00', reference: open.reference }));
  await undoLast();
  expect(await invoiceById(admin, open.id)).toMatchObject({ status: 'pending', open: 59, takenOff: 60 });
});
