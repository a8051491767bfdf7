import { z } from 'zod';

export const MailSettings = z.object({
  /** Where letters go; without it they wait, for an administrator to read. */
  smtpUrl: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  /** So long a mail server may say nothing. */
  smtpTimeoutSeconds: z.coerce.number().min(0.1).max(600).default(30),
  mailFrom: z.string().min(3).default('Cầu Nối <no-reply@localhost>'),
  /** Where people find the platform: links in letters lead there. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('http://127.0.0.1:3000'),
});
export type MailSettings = z.output<typeof MailSettings>;
