export { networkNames } from '@/nouns/networks';
