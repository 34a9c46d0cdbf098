export { listWallets, type Wallet } from './queries';
