import { allServices } from '@caunoi/all-in-one/all-services';
import type { Actor } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import { gatewayEndpoints, services } from '@caunoi/contracts/services';
import { codeLists } from '@caunoi/contracts/code-lists/all';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import type { Service } from '@caunoi/kit/run/service';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { memberOf, startService } from '@caunoi/testing/test-service';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
  id: string;
  organisation_id?: string;
  account_id?: string;
}

/** A service whose rows are kept: the table, the endpoint that answers one of them, and the name of its id there. */
export interface Keeper {
  service: Service;
  table: string;
  answers: Endpoint;
  param: string;
}

/** No accounts: what is kept is open to everybody. */
export const keepers: Keeper[] = [
  { service: allServices.identity, table: 'organisation', answers: identity.getOrganisation, param: 'organisationId' },
  { service: allServices.needs, table: 'need', answers: needs.getNeed, param: 'needId' },
  { service: allServices['technology-bank'], table: 'technology', answers: technologies.getTechnology, param: 'technologyId' },
  { service: allServices.experts, table: 'expert', answers: experts.getExpert, param: 'expertId' },
];

/** Whoever may see everything of the row. */
export const ownerOf = ({ id, organisation_id, account_id }: Row): Actor => ({
  ...memberOf(organisation_id ?? id, 'business'),
  id: account_id ?? id,
});

/** Whatever could be chosen, list by list. */
export interface KeptCodes {
  scheme: string;
  codes: string[];
}

const MOST = 12;
const folder = join(process.cwd(), 'apps/e2e/releases');

export const releases = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

export const read = <T>(release: string, file: string): T[] =>
  readFileSync(join(folder, release, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Writes which codes can be chosen in this build, unless that is kept already. */
export function keepCodes(release: string) {
  const file = join(folder, release, 'codes.jsonl');
  if (existsSync(file)) return;
  const lines = Object.values(codeLists).map(({ scheme, codes }) => JSON.stringify({ scheme, codes: codes.map(({ code }) => code) }));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** What a release promised of a public endpoint. */
export interface KeptEndpoint extends Pick<Endpoint, 'method' | 'path' | 'kind' | 'stability' | 'deprecated'> {
  id: string;
}

/** By their operation ids. */
export const publicEndpoints = () =>
  new Map(
    [gatewayEndpoints, ...Object.values(services).map(({ endpoints }) => endpoints)]
      .flatMap((endpoints) => Object.entries(endpoints))
      .filter(([, { exposure }]) => exposure === 'public'),
  );

/** Writes which endpoints this build offers, unless that is kept already. */
export function keepEndpoints(release: string) {
  const file = join(folder, release, 'endpoints.jsonl');
  if (existsSync(file)) return;
  const promised = ([id, { method, path, kind, stability, deprecated }]: [string, Endpoint]): KeptEndpoint => ({
    id,
    method,
    path,
    kind,
    stability,
    deprecated,
  });
  writeFileSync(file, [...publicEndpoints()].map((one) => `${JSON.stringify(promised(one))}\n`).join(''));
}

/** Writes what the demo content of this build looks like in the tables and in the log, unless that is kept already. */
export async function keepRelease(release: string) {
  if (existsSync(join(folder, release))) return;
  const facts: object[] = [];
  const tables: [string, object[]][] = [];
  for (const { service, table } of keepers) {
    const running = await startService(service);
    await service.demo?.(running.app);
    const rows = await running.db.query<{ row: Row }[]>(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY t.id LIMIT ${MOST}`);
    for (const { row } of rows) {
      const probe = eventProbe(running.db);
      const told = await probe.of(row.id);
      for (const [n, envelope] of (await probe.envelopesOf(row.id)).entries()) facts.push({ ...envelope, data: told[n]?.data });
    }
    tables.push([service.name, rows.map(({ row }) => row)]);
    await running.close();
  }
  mkdirSync(join(folder, release));
  for (const [name, lines] of [...tables, ['facts', facts] as const]) {
    writeFileSync(join(folder, release, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}
