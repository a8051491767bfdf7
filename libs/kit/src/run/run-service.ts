import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ServiceName, services } from '@caunoi/contracts/services';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { actsVerification } from '../acts/acts-verification.job';
import { actsControllerOf } from '../acts/acts.controller';
import { Clock } from '../clock';
import { deadLettersControllerOf } from '../events/dead-letters.controller';
import type { EventBus } from '../events/event-bus';
import { EventServer } from '../events/event-server';
import { Outbox } from '../events/outbox';
import { Relay } from '../events/relay';
import { FileInterceptor } from '../files/file.interceptor';
import { FileStore } from '../files/file-store';
import { AccessGuard } from '../http/access.guard';
import { assertHandled } from '../http/handles';
import { httpAdapter, refuseOtherMethods } from '../http/http-adapter';
import { ProblemFilter } from '../http/problem.filter';
import { JwksVerifier, TokenVerifier } from '../http/token-verifier';
import { IdempotencyInterceptor } from '../idempotency/idempotency.interceptor';
import { IdempotencyKeys } from '../idempotency/idempotency-keys';
import { Feed, type STREAM_LIMITS } from '../streams/feed';
import { StreamInterceptor } from '../streams/stream.interceptor';
import { type JOB_LIMITS, JobRunner } from '../jobs/job-runner';
import { erasureControllerOf } from '../personal-data/erasure.controller';
import { personalDataControllerOf } from '../personal-data/personal-data.controller';
import { jobsControllerOf } from '../jobs/jobs.controller';
import { logOf } from '../log';
import { METRICS_PATH, METRICS_TYPE, scrape } from '../metrics/scrape';
import type { SAMPLING } from '../metrics/sources';
import { BaseConfig, CONFIG, readConfig } from './config';
import { ClosesDatabase, openDatabase } from './database';
import { DEPENDENCIES, type Dependency, Health } from './health';
import { nestLogger } from './nest-logger';
import { measureService } from './service-metrics';
import { patiently } from './patiently';
import { assertPortFree, portOf } from './port';
import { drain, stopApp } from './stop-app';
import type { Service } from './service';

const RELAY_MS = 5_000;

export interface Wiring {
  bus: EventBus;
  env: Record<string, string | undefined>;
  /** Tests say who they are in plain words, and set the clock. */
  tokens?: TokenVerifier;
  clock?: Clock;
  jobLimits?: typeof JOB_LIMITS;
  streamLimits?: typeof STREAM_LIMITS;
  sampling?: typeof SAMPLING;
  /** Where a start that has to wait says so; the log, if nobody else listens. */
  say?: (line: string) => void;
}

export interface RunningService {
  app: NestFastifyApplication;
  url: string;
  stop: () => Promise<void>;
}

/**
 * Starts one service: settings, database and migrations, event handlers, relay, HTTP. What it needs may be slow to come: it
 * begins anew for up to a minute. The caller owns signals and calls `stop`.
 */
export async function runService(service: Service, wiring: Wiring): Promise<RunningService> {
  const config = readConfig(service.name, z.object({ ...service.config.shape, ...BaseConfig.shape }), wiring.env);
  const say = wiring.say ?? ((line: string) => logOf(service.name).warn(line));
  await assertPortFree(config, portOf(service.name));
  return patiently(service.name, () => start(service, config, wiring), { say });
}

/** A start that fails leaves nothing open: neither the application nor connections keep the process. */
async function start(service: Service, config: Base, wiring: Wiring): Promise<RunningService> {
  const db = await openDatabase(service, config);
  let app: NestFastifyApplication | undefined;
  try {
    const options = { bodyParser: false, logger: nestLogger(service.name), abortOnError: false };
    app = await NestFactory.create<NestFastifyApplication>(rootModule(service, config, wiring, db), httpAdapter(service.name), options);
    const log = logOf(service.name);
    const relay = new Relay({ service: service.name, db, bus: wiring.bus, topics: topicsOf(service.name), log });
    const facts = new Facts(relay, service.name, wiring.bus, db, { log });
    app.connectMicroservice({ strategy: facts }, { inheritAppConfig: false });
    await app.startAllMicroservices();
    const http = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    http.get(METRICS_PATH, async (_, reply) => reply.type(METRICS_TYPE).send(await scrape()));
    await app.init();
    for (const one of service.dependencies ?? []) app.get<Dependency[]>(DEPENDENCIES).push(app.get(one, { strict: false }));
    assertHandled(service.name, service.endpoints ?? services[service.name].endpoints, http);
    refuseOtherMethods(http);
    await app.listen(config.port, config.host);
    const running = app;
    relay.start();
    const own = (service.jobs ?? []).map((job) => running.get(job, { strict: false }));
    await app.get(JobRunner).start([...own, actsVerification(service.name, db)]);
    const parts = { service: service.name, db, bus: wiring.bus, relay, facts, jobs: app.get(JobRunner), feed: app.get(Feed) };
    const unmeasured = measureService(parts, wiring.sampling);
    const stop = () =>
      drain(running, config.drainSeconds)
        .then(() => stopApp(running))
        .finally(unmeasured);
    return { app, url: await app.getUrl(), stop };
  } catch (error) {
    if (app) await stopApp(app).catch((failure: unknown) => logOf(service.name).warn({ error: failure }, 'a half-started service'));
    if (db.isInitialized) await db.destroy();
    throw error;
  }
}

/** The relay goes last: what the handlers told while they ended still goes out. */
class Facts extends EventServer {
  constructor(
    private readonly relay: Relay,
    ...rest: ConstructorParameters<typeof EventServer>
  ) {
    super(...rest);
  }

  override async close() {
    await super.close();
    await this.relay.stop({ deadlineMs: RELAY_MS });
  }
}

const topicsOf = (name: ServiceName) => [
  ...new Map(Object.values(services[name].events).map(({ topic, retention }) => [topic, { topic, retention }])).values(),
];

type Base = z.output<typeof BaseConfig>;

const dependenciesOf = (db: DataSource, bus: EventBus): Dependency[] => [
  { name: 'database', needed: true, isUp: () => db.query('SELECT 1').then(() => true) },
  { name: 'bus', needed: false, isUp: async () => bus.health().up },
];

function rootModule(service: Service, config: Base, wiring: Wiring, db: DataSource): DynamicModule {
  const kit = {
    module: KitModule,
    global: true,
    providers: [
      { provide: Clock, useValue: wiring.clock ?? new Clock() },
      { provide: TokenVerifier, useValue: wiring.tokens ?? new JwksVerifier(config.jwksUrl) },
      { provide: CONFIG, useValue: config },
      { provide: DataSource, useValue: db },
      ClosesDatabase,
      Outbox,
      FileStore,
      { provide: Feed, useValue: new Feed(wiring.bus, wiring.streamLimits) },
      { provide: JobRunner, useFactory: () => new JobRunner(service.name, db, wiring.jobLimits) },
    ],
    exports: [Clock, TokenVerifier, CONFIG, DataSource, Outbox, FileStore, Feed, JobRunner],
  };
  return {
    module: RootModule,
    imports: [kit, service.module],
    controllers: [
      Health,
      ...[jobsControllerOf, actsControllerOf, deadLettersControllerOf].map((controllerOf) => controllerOf(service.name)),
      ...[personalDataControllerOf, erasureControllerOf].map((controllerOf) => controllerOf(service)),
    ],
    providers: [
      { provide: DEPENDENCIES, useValue: dependenciesOf(db, wiring.bus) },
      { provide: APP_GUARD, useClass: AccessGuard },
      IdempotencyKeys,
      { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      { provide: APP_INTERCEPTOR, useClass: StreamInterceptor },
      { provide: APP_INTERCEPTOR, useClass: FileInterceptor },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
}

@Module({})
class RootModule {}

@Global()
@Module({})
class KitModule {}
