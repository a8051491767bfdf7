import { userInfo } from 'node:os';
import { listDeadLetters, requestReplay, skipDeadLetter } from './dead-letters';
import { sleep } from '../async/pacing';
import { discardParkedFacts, listParkedFacts, releaseParkedFacts } from './parked-facts';
import type { Sql } from './sql';

export interface Connection {
  sql: Sql;
  close(): Promise<void>;
}

export interface CommandOptions {
  /** Opens the database of a service. */
  connect: (service: string) => Promise<Connection>;
  print: (line: string) => void;
  /** How long the command watches for the result of a replay. */
  waitMs?: number;
  operator?: string;
}

const USAGE = `dead-letters list <service>                       open dead letters, one line per key
dead-letters replay <service> <consumer> <key>    run all parked facts of the key, in order
dead-letters skip <service> <consumer> <key>      give the failed fact up, run what waits behind it
dead-letters parked <service>                     facts that the bus refused to take
dead-letters release <service> <key>              offer the refused facts of the key to the bus again
dead-letters discard <service> <key>              give the refused facts of the key up`;

const POLL_MS = 250;

/**
 * The operator's command. Replays run in the service itself, through its handlers: the command marks the rows and watches
 * them. Answers the exit code: 0 done, 1 failed or still blocked, 2 wrong usage, 3 the service has not taken it up yet.
 */
export async function deadLetterCommand(args: string[], options: CommandOptions): Promise<number> {
  const [action = '', service, ...rest] = args;
  const command = commands[action];
  if (!command || !service || rest.length !== command.parameters) {
    options.print(USAGE);
    return 2;
  }
  const connection = await options.connect(service);
  try {
    return await command.run({ ...options, sql: connection.sql, by: options.operator ?? userInfo().username }, rest);
  } finally {
    await connection.close();
  }
}

type Context = CommandOptions & { sql: Sql; by: string };

const commands: Record<string, { parameters: number; run: (context: Context, parameters: string[]) => Promise<number> }> = {
  list: { parameters: 0, run: list },
  replay: { parameters: 2, run: replay },
  skip: { parameters: 2, run: skip },
  parked: { parameters: 0, run: parked },
  release: { parameters: 1, run: release },
  discard: { parameters: 1, run: discard },
};

async function list({ sql, print }: Context) {
  const keys = await listDeadLetters(sql);
  if (keys.length === 0) print('no open dead letters');
  for (const { consumer, key, waiting, since, type, eventId, attempts, errorClass, error, requestedBy } of keys) {
    const asked = requestedBy ? `, replay asked for by ${requestedBy}` : '';
    print(`${consumer} ${key}  ${waiting} waiting since ${since.toISOString()}${asked}`);
    print(`  ${type ?? 'no type'} ${eventId}, ${attempts} attempts, ${errorClass ?? 'unknown'}: ${firstLine(error)}`);
  }
  return 0;
}

async function replay(context: Context, [consumer = '', key = '']: string[]) {
  const asked = await requestReplay(context.sql, { consumer, key, by: context.by });
  return asked === 0 ? nothing(context, consumer, key) : watch(context, consumer, key);
}

async function skip(context: Context, [consumer = '', key = '']: string[]) {
  const eventId = await skipDeadLetter(context.sql, { consumer, key, by: context.by });
  if (!eventId) return nothing(context, consumer, key);
  context.print(`skipped ${eventId}`);
  return watch(context, consumer, key);
}

/** Until the key is free, or has failed again, or the time is over. */
async function watch({ sql, print, waitMs = 60_000 }: Context, consumer: string, key: string) {
  for (const end = performance.now() + waitMs; ; await sleep(POLL_MS)) {
    const open = (await listDeadLetters(sql)).find((blocked) => blocked.consumer === consumer && blocked.key === key);
    if (!open) {
      print(`${key} is free again`);
      return 0;
    }
    if (open.requestedBy === null) {
      print(`${key} is still blocked, ${open.waiting} waiting: ${firstLine(open.error)}`);
      return 1;
    }
    if (performance.now() > end) {
      print(`${open.waiting} facts of ${key} still wait: the service takes the replay up when it runs and what it needs is there`);
      return 3;
    }
  }
}

function nothing({ print }: Context, consumer: string, key: string) {
  print(`${consumer} has no open dead letter of ${key}`);
  return 1;
}

async function parked({ sql, print }: Context) {
  const facts = await listParkedFacts(sql);
  if (facts.length === 0) print('no refused facts');
  for (const { key, topic, type, eventId, since, error } of facts) {
    print(`${topic} ${key}  ${type ?? 'no type'} ${eventId} since ${since.toISOString()}: ${firstLine(error)}`);
  }
  return 0;
}

async function release({ sql, print }: Context, [key = '']: string[]) {
  const count = await releaseParkedFacts(sql, key);
  print(`${count} facts of ${key} are offered again`);
  return count > 0 ? 0 : 1;
}

async function discard({ sql, print }: Context, [key = '']: string[]) {
  const facts = await discardParkedFacts(sql, key);
  for (const fact of facts) print(JSON.stringify(fact));
  print(`${facts.length} facts of ${key} given up`);
  return facts.length > 0 ? 0 : 1;
}

const firstLine = (text: string | null) => text?.split('\n')[0] ?? 'no error noted';
