export { type UserAccess, userAccess } from './access';
export { type NewAccount, Password, Username } from './account';
export { type Ban, setBan } from './ban';
export { changePassword } from './change-password';
export { type CreatedUser, createUser, createUserAs, insertUser } from './create';
export { ageBand, interestName } from './demographics';
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
} from './directory';
export { forceLogout } from './force-logout';
export { addressOfMailLink } from './mail-link';
export { type Moderation, moderateUser } from './moderate';
export { type Onboarding, type OnboardingStep, onboarding } from './onboarding';
export { type ProfileValues, updateProfile } from './profile';
export { type PublicCampaign, type PublicProfile, publicProfile } from './public-profile';
export { awaitsVerification, type OwnProfile, organisationCurrencies, ownProfile } from './queries';
export { type Registration, register } from './register';
export { requestPasswordReset, resetPassword } from './reset-password';
export { endOwnSession, ownSessions, signOutEverywhere } from './sessions';
export { verifySignIn } from './sign-in';
export { checkUser, findStanding, type Standing, standingOf, type UserStatus } from './status';
export { confirmAddress, resendVerification, verifyEmail } from './verify-email';
