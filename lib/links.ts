import { appUrl } from './env';

/** A path of ours as an absolute URL; an absolute URL stays what it is. */
export const absoluteUrl = (address: string) => (address.startsWith('/') ? appUrl() + address : address);
