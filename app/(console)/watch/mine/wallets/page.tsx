import type { Metadata } from 'next';
import { requirePageUser } from '@/auth/page';
import { PageHeader } from '@/components/ui/page-header';
import { WalletCard } from '@/components/wallets/wallet-card';
import { OwnTabs } from '@/components/watch/mine/own-tabs';
import { listWallets } from '@/features/wallets';

export const metadata: Metadata = { title: 'My crypto wallets' };

export default async function MyWalletsPage() {
  const user = await requirePageUser();
  return (
    <div className="grid gap-6">
      <PageHeader
        title="My crypto wallets"
        purpose="Crypto wallets that are proven to be yours. Only campaigns that invite by crypto wallet need one. The wallet with your money is under Earnings."
      />
      <OwnTabs current="/watch/mine/wallets" />
      <WalletCard wallets={await listWallets(user)} />
    </div>
  );
}
