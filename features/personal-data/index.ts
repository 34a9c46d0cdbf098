export { deleteAccounts } from './delete-accounts';
export { leave, whyNotLeave } from './leave';
export { askForOwnData, takeOwnData } from './own-data';
