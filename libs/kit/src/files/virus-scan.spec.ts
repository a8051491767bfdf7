import { createServer, type Server } from 'node:net';
import { isInfected } from './virus-scan';

/** Speaks as clamd does: takes INSTREAM up to the piece of no size, then says what it found in all that came. */
function scanner(verdict: (bytes: Buffer) => string): Promise<{ url: string; server: Server }> {
  const server = createServer((line) => {
    let come = Buffer.alloc(0);
    line.on('data', (piece) => {
      come = Buffer.concat([come, piece]);
      const command = come.indexOf(0);
      if (command < 0) return;
      const pieces = [];
      for (let at = command + 1; at + 4 <= come.length;) {
        const size = come.readUInt32BE(at);
        if (size === 0) return void line.end(verdict(Buffer.concat(pieces)));
        pieces.push(come.subarray(at + 4, at + 4 + size));
        at += 4 + size;
      }
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve({ server, url: `tcp://127.0.0.1:${(server.address() as { port: number }).port}` })),
  );
}
const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));
const asking = async (verdict: (bytes: Buffer) => string) => {
  const { url, server } = await scanner(verdict);
  servers.push(server);
  return url;
};

const bytes = Buffer.alloc(300_000, 'x');

it('tells what is clean from what is not, by all of its bytes', async () => {
  const url = await asking((all) => (all.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0'));
  expect(await isInfected(bytes, url)).toBe(false);
  expect(await isInfected(Buffer.concat([bytes, Buffer.from('EICAR')]), url)).toBe(true);
});

it('what nobody could look at is not taken for clean', async () => {
  const url = await asking(() => 'INSTREAM size limit exceeded. ERROR\0');
  await expect(isInfected(bytes, url)).rejects.toThrow('could not look');
  await expect(isInfected(bytes, 'tcp://127.0.0.1:9')).rejects.toThrow();
});
