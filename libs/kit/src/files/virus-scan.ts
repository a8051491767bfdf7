import { connect } from 'node:net';
import { z } from 'zod';

const LONGEST_MS = 30_000;
const PORT = 3310;
/** As much as the protocol takes in one piece is said before it. */
const sized = (bytes: Uint8Array) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return Buffer.concat([size, bytes]);
};

/** For the settings of a service that keeps documents: the ClamAV daemon that looks for viruses in them, tcp://host:3310. Without it nothing does. */
export const clamdUrl = z.url({ protocol: /^tcp$/, error: 'must be a tcp:// address' }).optional();

/** Asks a ClamAV daemon (INSTREAM). Throws when it is away, says nothing, or could not look. */
export function isInfected(bytes: Uint8Array, url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let said = '';
    const line = connect({ host: hostname, port: Number(port) || PORT, timeout: LONGEST_MS }, () => {
      line.write('zINSTREAM\0');
      line.write(sized(bytes));
      line.write(sized(new Uint8Array()));
    });
    line.on('data', (piece) => (said += piece.toString('utf8')));
    line.on('timeout', () => line.destroy(new Error('the virus scanner says nothing')));
    line.on('error', reject);
    line.on('close', () => {
      const verdict = said.replaceAll('\0', '').trim();
      if (verdict.endsWith(' FOUND')) return resolve(true);
      if (verdict.endsWith(': OK')) return resolve(false);
      reject(new Error(`the virus scanner could not look: ${verdict}`));
    });
  });
}
