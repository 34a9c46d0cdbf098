export type { NewAccount } from './account';
export { type Ban, setBan } from './ban';
export { type CreatedUser, createUser, createUserAs } from './create';
export { forceLogout } from './force-logout';
export { hashPassword } from './password';
export { verifySignIn } from './sign-in';
export { checkUser, findStanding, type Standing, standingOf, type UserStatus } from './status';
