import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const [PRESENT, VERIFIED, MADE] = [0x01, 0x04, 0x40];

/** A device that keeps a passkey, as a browser lets a page at a site use it (Web Authentication Level 3, ES256, no attestation). */
export function device({ site = 'http://localhost:3000', verifies = true } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credential = randomBytes(32);
  let counter = 0;

  const clientData = (type: string, { challenge }: { challenge: string }) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: site, crossOrigin: false }));
  const head = (made: boolean) => {
    const numbers = Buffer.alloc(5);
    numbers[0] = PRESENT | (verifies ? VERIFIED : 0) | (made ? MADE : 0);
    numbers.writeUInt32BE(++counter, 1);
    return Buffer.concat([createHash('sha256').update(new URL(site).hostname).digest(), numbers]);
  };
  /** CBOR: a map of five, of which two are 32 bytes. */
  const coseKey = () =>
    Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  const id = credential.toString('base64url');
  return {
    make(options: { challenge: string }) {
      const data = Buffer.concat([head(true), Buffer.alloc(16), Buffer.from([0, credential.length]), credential, coseKey()]);
      const object = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      const clientDataJSON = clientData('webauthn.create', options).toString('base64url');
      return { id, clientDataJSON, attestationObject: object.toString('base64url'), transports: ['internal' as const] };
    },
    use(options: { challenge: string }) {
      const client = clientData('webauthn.get', options);
      const authenticator = head(false);
      const signed = Buffer.concat([authenticator, createHash('sha256').update(client).digest()]);
      return {
        id,
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authenticator.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      };
    },
  };
}
