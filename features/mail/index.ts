export { type KeptMail, keptMails } from './queries';
export { type Mail, mailboxOpen, sendMail } from './send';
