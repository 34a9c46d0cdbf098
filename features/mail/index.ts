export { type KeptMail, keptMails } from './queries';
export { deliverMail, type Mail, mailboxOpen, mailsAreKept, sendMail } from './send';
