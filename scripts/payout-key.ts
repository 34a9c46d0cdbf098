import { resealAuthenticators } from '@/features/factors/reseal';
import { resealAccounts } from '@/features/payouts/reseal';
import { command } from './command';

await command({
  usage: 'npm run payout-key',
  options: [],
  run: async () => {
    const { methods, payouts } = await resealAccounts();
    const apps = await resealAuthenticators();
    console.log(
      `Sealed by PAYOUT_KEY: the accounts of ${methods} payout methods and ${payouts} payouts, and ${apps} authenticator apps. PAYOUT_KEY_BEFORE is not needed any more.`,
    );
    return 0;
  },
});
