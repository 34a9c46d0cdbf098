export { type NewAccount, Password, Username } from './account';
export { type Ban, setBan } from './ban';
export { changePassword } from './change-password';
export { confirmIdentity, type Proof, proofOf } from './confirm-identity';
export { type CreatedUser, createUser, createUserAs, insertUser } from './create';
export { forceLogout } from './force-logout';
export { addressOfMailLink } from './mail-link';
export { type Moderation, moderateUser } from './moderate';
export { type Onboarding, type OnboardingStep, onboarding } from './onboarding';
export { type ProfileValues, updateProfile } from './profile';
export { type UserAccess, userAccess } from './reads/access';
export { interestName } from './reads/demographics';
export {
  listUsers,
  searchUsers,
  type UserCampaign,
  type UserDetail,
  type UserFilter,
  type UserRow,
  userCampaigns,
  userCountries,
  userDetail,
} from './reads/directory';
export { type PublicCampaign, type PublicProfile, publicProfile } from './reads/public-profile';
export { checkUser, findStanding, type Standing, standingOf, type UserStatus } from './reads/status';
export { awaitsVerification, type OwnProfile, organisationCurrencies, ownProfile } from './reads/users';
export { type Registration, register } from './register';
export { requestPasswordReset, resetPassword } from './reset-password';
export { endOwnSession, ownSessions, signOutEverywhere, signOutOthers } from './sessions';
export { verifySignIn } from './sign-in';
export { confirmAddress, resendVerification, verifyEmail } from './verify-email';
