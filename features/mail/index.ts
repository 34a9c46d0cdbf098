export { sendKeptMails } from './kept-mail';
export { dropLinkMail, queueLinkMail, sendDueLinkMails } from './link-mail';
export { type Outbox, sendDue, wakeMails } from './outbox';
export { type KeptMail, keptMails, waitingMails } from './queries';
export {
  deliverMail,
  type Mail,
  type MailWay,
  mailboxOpen,
  mailsAreKept,
  mailWay,
  tryMailServer,
} from './send';
