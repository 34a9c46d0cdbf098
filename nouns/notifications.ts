/** What a notification is about; people choose by it what reaches them where. */
export const notificationTypes = ['campaign', 'task', 'payment', 'network', 'security', 'system'] as const;
