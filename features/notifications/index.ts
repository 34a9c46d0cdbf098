export { type Notice, type NotificationType, notify, withdrawNews } from './notify';
export { listNotifications, type Notification, unreadCount } from './queries';
export { readAllNotifications, readNotification } from './read';
export { notifyUser } from './send';
