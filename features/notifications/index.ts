export { sendDueMails } from './deliver';
export { type Notice, notify, withdrawNews } from './notify';
export { administrators, organisationPeople } from './organisation-people';
export type { NotificationType } from './policy';
export {
  type OwnPreference,
  ownPreferences,
  type Preference,
  stopMails,
  stoppableMails,
} from './preferences';
export { listNotifications, type Notification, notificationsTo, unreadCount, unreadNews } from './queries';
export { readAllNotifications, readNews, readNotification } from './read';
export { notifyUser } from './send';
export { subjectOf } from './subject';
