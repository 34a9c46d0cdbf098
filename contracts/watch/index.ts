/** Every operation of the Watch API; importing this declares them all on `watchApi`. */
export * from './campaigns';
export { watchApi } from './face';
export * from './groups';
export * from './photos';
export * from './wallets';
