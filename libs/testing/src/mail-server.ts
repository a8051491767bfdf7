import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter as a mail server got it. */
export interface Got {
  to: string[];
  raw: string;
}

/** What a server answers instead of taking a letter: a code, or nothing at all. */
type Answer = number | 'hangs' | undefined;

const refusal = (code: number) => Object.assign(new Error(`no, ${code}`), { responseCode: code });

/** A real mail server on this machine. What it does with recipients and texts, a test may say meanwhile. */
export async function mailServer(port = 0) {
  const got: Got[] = [];
  const says: { recipient: (address: string) => Answer; text: () => Answer } = { recipient: () => undefined, text: () => undefined };
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _, done) {
      const answer = says.recipient(address);
      if (answer !== 'hangs') done(answer ? refusal(answer) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const answer = says.text();
        if (answer === 'hangs') return;
        if (!answer) got.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        done(answer ? refusal(answer) : null);
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const { port: at } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((stopped) => server.close(stopped));
  return { got, says, url: `smtp://127.0.0.1:${at}`, port: at, stop };
}
