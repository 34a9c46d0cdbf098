export { challengeWallet, linkWallet, removeWallet } from './link';
export { listWallets, type Wallet } from './queries';
