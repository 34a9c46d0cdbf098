export { recheckPosts } from './recheck';
