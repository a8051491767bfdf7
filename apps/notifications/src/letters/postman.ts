import { CONFIG } from '@caunoi/kit/run/config';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type { MailSettings } from '../config';
import type { Claimed } from './letter-store';
import type { Refusal } from './sending.rules';

/** As many as common mail servers take from one sender. */
const CONNECTIONS = 10;

/** Hands letters to the mail server of the settings. */
@Injectable()
export class Postman implements OnModuleDestroy {
  private transport: Promise<Transporter> | undefined;
  private readonly host: string;

  constructor(@Inject(CONFIG) private readonly settings: MailSettings) {
    this.host = new URL(settings.publicUrl).hostname;
  }

  get hasServer() {
    return this.settings.smtpUrl !== undefined;
  }

  /** Throws what the server says, or the way to it. The Message-ID is the letter's own, so that whoever gets it twice can tell. */
  async send({ id, email, subject, text, html, thread, unsubscribe }: Claimed) {
    const transport = await (this.transport ??= this.open());
    const about = thread && `<${thread}@${this.host}>`;
    await transport.sendMail({
      ...{ from: this.settings.mailFrom, to: { name: '', address: email }, subject, text, html },
      messageId: `<${id}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe && this.oneClick(unsubscribe)) },
      ...(about && { inReplyTo: about, references: about }),
    });
  }

  /** RFC 8058: mail programs show a button, which POSTs to the address; whoever opens it finds a page with one. */
  private oneClick(token: string) {
    const address = `${this.settings.publicUrl}/unsubscribe?token=${encodeURIComponent(token)}`;
    return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  }

  async onModuleDestroy() {
    (await this.transport)?.close();
  }

  /** The library comes with the first letter: who has no mail server never loads it. */
  private async open(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    const ms = this.settings.smtpTimeoutSeconds * 1_000;
    const limits = { connectionTimeout: ms, greetingTimeout: ms, socketTimeout: ms, dnsTimeout: ms };
    return createTransport({ url: this.settings.smtpUrl ?? '', pool: true, maxConnections: CONNECTIONS, maxMessages: 100, ...limits });
  }
}

/** What went wrong, as far as anybody said. */
export function refusalOf(error: unknown): Refusal {
  const { responseCode, command, code, message } = error as Partial<Refusal>;
  return { responseCode, command, code, message: message ?? String(error) };
}
