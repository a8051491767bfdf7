import type { EventContract } from '@caunoi/contracts/contract';
import { Catch, type ExceptionFilter, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

/** What a handler is given: the parsed fact, and the transaction in which its effect must be written. */
export interface Received<E extends EventContract = EventContract> {
  fact: z.output<E['data']>;
  /** The aggregate's version that the fact tells of. */
  sequence: number;
  /** Everything the handler writes, its own facts included, belongs in here: it commits together with the note that the fact was handled. */
  tx: EntityManager;
  /** The same on every delivery: the idempotency key for effects outside the database. */
  eventId: string;
  correlationId: string;
  /** When it happened, as the teller says. */
  time: Date;
  /** 1 on the first try. */
  attempt: number;
  /** An earlier version of this consumer has handled it: a projection is being rebuilt, so send nobody anything. */
  replay: boolean;
  /** Aborts when the handler's time is over: what it still writes into `tx` is refused. */
  signal: AbortSignal;
}

/** Of several facts the last of each thing, for a statement that may touch a row only once; in the same order whoever asks. */
export const newestOf = <R extends { fact: { id: string }; sequence: number }>(events: readonly R[]): R[] =>
  [...new Map(events.toSorted((one, other) => one.sequence - other.sequence).map((event) => [event.fact.id, event])).values()].sort(
    (one, other) => (one.fact.id < other.fact.id ? -1 : 1),
  );

/** What a handler of tombstones is given: its key has nothing any more, and what is known of it is to be forgotten. */
export type Emptied = Omit<Received, 'fact' | 'sequence'> & { key: string };

/** The consumer that a handler belongs to. Each consumer of a service has its own group, inbox and dead letters. */
export interface ConsumerName {
  consumer: string;
  /** Raised to read all history again into a new projection. */
  version: number;
}

const DEFAULT_CONSUMER: ConsumerName = { consumer: 'main', version: 1 };

/**
 * Binds a controller method to an event of the contracts, or to several of one form; the method's type is checked against it. Handlers of one
 * consumer share their progress: what must not wait for each other gets consumers of its own.
 */
export const On =
  <E extends EventContract>(contracts: E | readonly E[], name: Partial<ConsumerName> = {}) =>
  (controller: object, method: string, descriptor: { value?: (event: Received<E>) => Promise<void> }) => {
    const all = [contracts].flat() as E[];
    const types = all.map(({ type }) => type);
    EventPattern(types, { contracts: all, ...DEFAULT_CONSUMER, ...name })(controller, method, descriptor as PropertyDescriptor);
    UseFilters(new Rethrow())(controller, method, descriptor as PropertyDescriptor);
  };

/**
 * Binds a controller method to several facts at once, of one event or of several, in the order in which they came: for projections, which
 * write them in one statement. As many as stand next to each other and share a transaction; one alone, too. When it throws, each comes
 * again by itself. It tells nobody anything: what it told would name no cause.
 */
export const OnTogether =
  <E extends EventContract>(contracts: E | readonly E[], name: Partial<ConsumerName> = {}) =>
  (controller: object, method: string, descriptor: { value?: (events: Received<E>[]) => Promise<void> }) => {
    const all = [contracts].flat() as E[];
    const extras = { contracts: all, together: {}, ...DEFAULT_CONSUMER, ...name };
    const types = all.map(({ type }) => type);
    EventPattern(types, extras)(controller, method, descriptor as PropertyDescriptor);
    UseFilters(new Rethrow())(controller, method, descriptor as PropertyDescriptor);
  };

/**
 * Binds a controller method to the tombstones of an event's topic. They have no type: whatever was told about the key, it is
 * gone. Dead letters of the key are gone by then, and nothing waits behind them.
 */
export const OnTombstone =
  (contract: EventContract, name: Partial<ConsumerName> = {}) =>
  (controller: object, method: string, descriptor: { value?: (event: Emptied) => Promise<void> }) => {
    EventPattern(tombstoneOf(contract), { contract, tombstone: true, ...DEFAULT_CONSUMER, ...name })(
      controller,
      method,
      descriptor as PropertyDescriptor,
    );
    UseFilters(new Rethrow())(controller, method, descriptor as PropertyDescriptor);
  };

/** The name under which handlers of a topic's tombstones are found. */
export const tombstoneOf = ({ topic }: { topic: string }) => `${topic} tombstone`;

/** Nest would turn a handler's error into a bare `{ status: 'error' }`; the retry policy needs the error itself. */
@Catch()
class Rethrow implements ExceptionFilter {
  catch(error: unknown) {
    throw error;
  }
}
