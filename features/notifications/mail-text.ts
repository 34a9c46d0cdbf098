import { sign } from '@/auth/secret';
import type { Mail } from '@/features/mail';
import { textAsHtml } from '@/lib/escape-html';
import { absoluteUrl } from '@/lib/links';
import { isFixed, type NotificationType } from './policy';
import { unsubscribeLinks } from './unsubscribe-token';

/** A notification on its way out, with whom it is for. */
export interface OutgoingNotice {
  id: number;
  userId: number;
  type: NotificationType;
  /** Null for one that an earlier version wrote. */
  subject: string | null;
  message: string;
  link: string | null;
  name: string;
  email: string;
}

const kinds: Record<NotificationType, string> = {
  campaign: 'campaigns',
  task: 'tasks',
  payment: 'payments',
  network: 'your networks',
  security: 'the safety of your account',
  system: 'messages from the team',
};

/** The mail of a notification: plain text and simple HTML that say the same, with a way to stop such mails. */
export function mailOf({ id, userId, type, subject, message, link, name, email }: OutgoingNotice): Mail {
  const unsubscribe = isFixed(type, 'email') ? undefined : unsubscribeLinks(userId, type);
  const address = link === null ? undefined : absoluteUrl(link);
  const reason = unsubscribe
    ? `You get this email because emails about ${kinds[type]} are on. Stop these emails here:`
    : 'Emails about the safety of your account cannot be switched off.';
  const paragraphs = [`Hello ${name},`, message, address, reason, unsubscribe?.page];
  return {
    to: email,
    subject: subject ?? `News of ${kinds[type]}`,
    body: paragraphs.filter((each) => each !== undefined).join('\n\n'),
    html: htmlOf(name, message, address, reason, unsubscribe?.page),
    id: `notification-${id}-${sign('mail', String(id)).slice(0, 12)}`,
    unsubscribe: unsubscribe?.once,
  };
}

const anchor = (href: string, words: string, style: string) =>
  `<a href="${textAsHtml(href)}" style="${style}">${textAsHtml(words)}</a>`;

function htmlOf(name: string, message: string, address?: string, reason = '', stop?: string): string {
  const text = 'margin:0 0 16px;font-size:16px;line-height:24px;color:#1c1b22';
  const small = 'margin:24px 0 0;font-size:13px;line-height:20px;color:#6b6874';
  const button =
    'display:inline-block;padding:10px 16px;border-radius:8px;background:#1c1b22;color:#ffffff;font-size:14px;text-decoration:none';
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    '<body style="margin:0;padding:24px;background:#f8f7f6;font-family:system-ui,-apple-system,Segoe UI,Roboto,sans-serif">',
    '<div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid #e6e4e0;border-radius:12px">',
    `<p style="${text}">Hello ${textAsHtml(name)},</p>`,
    `<p style="${text}">${textAsHtml(message).replaceAll('\n', '<br>')}</p>`,
    address ? `<p style="margin:0">${anchor(address, 'Open in Fanfare', button)}</p>` : '',
    `<p style="${small}">${textAsHtml(reason.replace(/ Stop these emails here:$/, ''))}`,
    stop ? ` ${anchor(stop, 'Stop these emails', 'color:#6b6874')}` : '',
    '</p></div></body></html>',
  ].join('');
}
