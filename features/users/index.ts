export type { NewAccount } from './account';
export { type CreatedUser, createUser, createUserAs } from './create';
export { hashPassword } from './password';
export { verifySignIn } from './sign-in';
