import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ServiceName, services } from '@caunoi/contracts/services';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Clock } from '../clock';
import type { EventBus } from '../events/event-bus';
import { EventServer } from '../events/event-server';
import { Outbox } from '../events/outbox';
import { Relay } from '../events/relay';
import { AccessGuard } from '../http/access.guard';
import { httpAdapter } from '../http/http-adapter';
import { ProblemFilter } from '../http/problem.filter';
import { JwksVerifier, TokenVerifier } from '../http/token-verifier';
import { logOf } from '../log';
import { BaseConfig, CONFIG, readConfig } from './config';
import { ClosesDatabase, openDatabase } from './database';
import { Health } from './health';
import { nestLogger } from './nest-logger';
import type { Service } from './service';

export interface Wiring {
  bus: EventBus;
  env: Record<string, string | undefined>;
  /** Tests say who they are in plain words, and set the clock. */
  tokens?: TokenVerifier;
  clock?: Clock;
}

export interface RunningService {
  app: NestFastifyApplication;
  url: string;
  stop: () => Promise<void>;
}

/** Starts one service: settings, database and migrations, event handlers, relay, HTTP. The caller owns signals and calls `stop`. */
export async function runService(service: Service, wiring: Wiring): Promise<RunningService> {
  const base = readConfig(service.name, BaseConfig, wiring.env);
  const config = readConfig(service.name, service.config, wiring.env);
  const root = rootModule(service, base, config, wiring);
  const adapter = httpAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { bodyParser: false, logger: nestLogger(service.name), abortOnError: false });
  const db = app.get(DataSource);
  const log = logOf(service.name);
  const relay = new Relay({ service: service.name, db, bus: wiring.bus, topics: topicsOf(service.name), log });
  app.connectMicroservice({ strategy: new EventServer(service.name, wiring.bus, db, { log }) }, { inheritAppConfig: false });
  await app.startAllMicroservices();
  await app.listen(base.port, base.host);
  relay.start();
  return {
    app,
    url: await app.getUrl(),
    stop: async () => {
      await relay.stop({ deadlineMs: 5_000 });
      await app.close();
    },
  };
}

const topicsOf = (name: ServiceName) =>
  [...new Set(Object.values(services[name].events).map((event) => event.topic))].map((topic) => ({ topic }));

type Base = z.output<typeof BaseConfig>;

function rootModule(service: Service, base: Base, config: object, wiring: Wiring): DynamicModule {
  const kit = {
    module: KitModule,
    global: true,
    providers: [
      { provide: Clock, useValue: wiring.clock ?? new Clock() },
      { provide: TokenVerifier, useValue: wiring.tokens ?? new JwksVerifier(base.jwksUrl) },
      { provide: CONFIG, useValue: config },
      { provide: DataSource, useFactory: () => openDatabase(service, base) },
      ClosesDatabase,
      Outbox,
    ],
    exports: [Clock, TokenVerifier, CONFIG, DataSource, Outbox],
  };
  return {
    module: RootModule,
    imports: [kit, service.module],
    controllers: [Health],
    providers: [
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
}

@Module({})
class RootModule {}

@Global()
@Module({})
class KitModule {}
