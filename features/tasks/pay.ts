import { sql } from 'drizzle-orm';
import { type Actor, requireEditor } from '@/auth/actor';
import { transaction } from '@/db/client';
import { recordAudit } from '@/features/audit';
import { post } from '@/features/ledger';
import { formatMoney } from '@/nouns/money';
import { decide, tell } from './decide';
import { taskTotal } from './policy';

/** Credits an accepted task to its influencer's wallet, once. */
export async function payTask(actor: Actor, id: number): Promise<void> {
  const user = requireEditor(actor);
  await transaction(async () => {
    const task = await decide(user, id, 'pay', { paidAt: sql`now()` });
    const { currency, campaign } = task;
    if (task.total > 0) {
      const due = sql`(select ${taskTotal} from tasks where tasks.id = ${id})`;
      await post({
        reference: `task:${id}:paid`,
        kind: 'task.paid',
        subject: { type: 'task', id },
        entries: [
          { kind: 'task_payable', owner: `user:${task.userId}`, currency, amount: due },
          { kind: 'wallet', owner: `user:${task.userId}`, currency, amount: sql`-${due}` },
        ],
      });
    }
    const sum = formatMoney(task.total, { currency });
    await tell(task, {
      what: `${sum} paid`,
      message: `${sum} for ${campaign.name} is in your wallet.`,
      type: 'payment',
    });
    await recordAudit(user, 'tasks.pay', { type: 'task', id }, { total: task.total });
  });
}
