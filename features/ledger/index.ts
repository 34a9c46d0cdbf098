export { type BookLine, type Books, books, checkAgain, checkBooks } from './books';
export { type AccountKind, type AccountOwner, type Entry, type Posting, post } from './post';
export { type Balance, balances, balancesOf } from './queries';
