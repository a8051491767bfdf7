import { readFileSync } from 'node:fs';
import type { KafkaConfig, SASLOptions } from 'kafkajs';
import { z } from 'zod';

const ADDRESS = /^kafka:\/\/(?:([^:@/]*):([^@/]*)@)?([^@/?]+)\/?(?:\?(.*))?$/;

const Broker = z.string().regex(/^(\[[\da-f:]+\]|[\w.-]+):\d{1,5}$/i);
/** What may stand behind the question mark. */
const Settings = z.strictObject({
  /** `on` verifies the brokers by the authorities that Node knows, or by those in the file `ca`. */
  tls: z.enum(['on', 'off']).default('off'),
  ca: z.string().optional(),
  sasl: z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).default('scram-sha-512'),
  /** Of topics that are created; without it the brokers decide. */
  replicas: z.coerce.number().int().min(1).max(9).default(-1),
  /** How long a member of a group may be silent before others take over its partitions. */
  session: z.coerce.number().int().min(6_000).max(300_000).default(45_000),
});

export interface KafkaAddress {
  client: Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'>;
  replicas: number;
  sessionMs: number;
}

/**
 * Reads `kafka://user:password@one:9092,two:9092?tls=on&sasl=scram-sha-512`. What is wrong is said without the address, which may
 * hold a password.
 */
export function kafkaAddress(address: string): KafkaAddress {
  const [, user, password, hosts = '', query = ''] = ADDRESS.exec(address) ?? [];
  const brokers = z.array(Broker).min(1).safeParse(hosts.split(','));
  const settings = Settings.safeParse(Object.fromEntries(new URLSearchParams(query)));
  if (!brokers.success) throw new Error('The address of the bus must be kafka://HOST:PORT, with commas between several brokers.');
  if (!settings.success) throw new Error(`The address of the bus has settings that are wrong: ${z.prettifyError(settings.error)}`);
  const { tls, ca, sasl, replicas, session } = settings.data;
  return {
    client: {
      brokers: brokers.data,
      ...(tls === 'on' ? { ssl: ca ? { ca: readFileSync(ca, 'utf8') } : true } : {}),
      ...(user === undefined || password === undefined
        ? {}
        : { sasl: { mechanism: sasl, username: decodeURIComponent(user), password: decodeURIComponent(password) } as SASLOptions }),
    },
    replicas,
    sessionMs: session,
  };
}
