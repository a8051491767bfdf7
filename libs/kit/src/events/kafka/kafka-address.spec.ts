import { kafkaAddress } from './kafka-address';

it('names the brokers; everything else has a default', () => {
  expect(kafkaAddress('kafka://one:9092,two.vn:9093,[::1]:9094')).toEqual({
    client: { brokers: ['one:9092', 'two.vn:9093', '[::1]:9094'] },
    replicas: -1,
    sessionMs: 45_000,
  });
});

it('takes user, password and encryption', () => {
  const { client } = kafkaAddress('kafka://needs:b%40c@one:9092?tls=on&sasl=scram-sha-256&replicas=3&session=10000');
  expect(client).toEqual({ brokers: ['one:9092'], ssl: true, sasl: { mechanism: 'scram-sha-256', username: 'needs', password: 'b@c' } });
});

it.each([
  ['no port', 'kafka://needs:secret@one', 'must be kafka://HOST:PORT'],
  ['no broker', 'kafka://', 'must be kafka://HOST:PORT'],
  ['a setting that there is not', 'kafka://needs:secret@one:9092?tsl=on', 'tsl'],
  ['a way to sign in that there is not', 'kafka://needs:secret@one:9092?sasl=kerberos', 'sasl'],
])('%s is an error that says nothing of the password', (_, address, said) => {
  expect(() => kafkaAddress(address)).toThrow(said);
  expect(() => kafkaAddress(address)).not.toThrow('secret');
});
