export { dropLinkMail, queueLinkMail, sendDueLinkMails } from './link-mail';
export { type Outbox, sendDue, wakeMails } from './outbox';
export { type KeptMail, keptMails } from './queries';
export { deliverMail, type Mail, mailboxOpen } from './send';
