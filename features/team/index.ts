export { joinAsNew, joinAsSelf } from './accept';
export { changeRole } from './change-role';
export { invite, revokeInvitation } from './invite';
export { openOrganisation } from './open';
export {
  type Invitation,
  listInvitations,
  listMembers,
  type Member,
  membersOf,
  openInvitation,
} from './queries';
export { lastOwnerOf, leaveTeam, partForGood, removeMember, waysOut } from './remove';
