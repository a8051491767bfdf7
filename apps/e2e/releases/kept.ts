import { allServices } from '@caunoi/all-in-one/all-services';
import type { Actor } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import { codeLists } from '@caunoi/contracts/code-lists/all';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import { ExpertStatus } from '@caunoi/contracts/experts/expert';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { NeedStatus } from '@caunoi/contracts/needs/need';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { TechnologyStatus } from '@caunoi/contracts/technology-bank/technology';
import type { Service } from '@caunoi/kit/run/service';
import { eventProbe } from '@caunoi/testing/events/event-probe';
import { memberOf, startService, type TestService } from '@caunoi/testing/test-service';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { everyState } from './every-state';

export interface Row {
  id: string;
  statement?: object;
  organisation_id?: string;
  account_id?: string;
}

/** A service whose rows are kept: the table, the endpoint that answers one of them, and the name of its id there. */
export interface Keeper {
  service: Service;
  table: string;
  answers: Endpoint;
  param: string;
  states?: readonly string[];
  /** What its rows are ordered by, when not by their id. */
  first?: string;
}

export const keepers: Keeper[] = [
  {
    service: allServices.identity,
    table: 'organisation',
    answers: identity.getOrganisation,
    param: 'organisationId',
    first: 'id NOT IN (SELECT organisation_id FROM membership)',
  },
  { service: allServices.needs, table: 'need', answers: needs.getNeed, param: 'needId', states: NeedStatus.options },
  {
    service: allServices['technology-bank'],
    table: 'technology',
    answers: technologies.getTechnology,
    param: 'technologyId',
    states: TechnologyStatus.options,
  },
  { service: allServices.experts, table: 'expert', answers: experts.getExpert, param: 'expertId', states: ExpertStatus.options },
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

/** Rows of each state. */
const MOST = 12;
const folder = join(process.cwd(), 'apps/e2e/releases');

export const releases = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Nothing, of a table that the release did not have. */
export const read = <T>(release: string, file: string): T[] =>
  (existsSync(join(folder, release, file)) ? readFileSync(join(folder, release, file), 'utf8') : '')
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

/** Writes what the demo content of this build looks like in the tables and in the log, unless that is kept already. */
export async function keepRelease(release: string) {
  if (existsSync(join(folder, release))) return;
  const facts: object[] = [];
  const tables: [string, object[]][] = [];
  for (const keeper of keepers) {
    const { service } = keeper;
    const running = await startService(service);
    await service.demo?.(running.app);
    const [some] = await rowsOf(running, keeper);
    if (some) await everyState(running, keeper, some);
    const rows = await rowsOf(running, keeper);
    for (const row of rows) {
      const probe = eventProbe(running.db);
      const told = await probe.of(row.id);
      for (const [n, envelope] of (await probe.envelopesOf(row.id)).entries()) facts.push({ ...envelope, data: told[n]?.data });
    }
    tables.push([service.name, rows]);
    if (service.name === 'identity') tables.push(...(await peopleOf(running)));
    await running.close();
  }
  mkdirSync(join(folder, release));
  for (const [name, lines] of [...tables, ['facts', facts] as const]) {
    writeFileSync(join(folder, release, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}

async function rowsOf({ db }: TestService, { table, first = 'id' }: Keeper) {
  const rows = await db.query<{ row: Row & { status?: string } }[]>(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY ${first}, id`);
  const seen = new Map<string, number>();
  return rows.flatMap(({ row }) => {
    const count = (seen.get(row.status ?? '') ?? 0) + 1;
    seen.set(row.status ?? '', count);
    return count > MOST ? [] : [row];
  });
}

/** Accounts without their passwords, and for whom they act. */
async function peopleOf({ db }: TestService): Promise<[string, object[]][]> {
  const accounts = await db.query<{ row: object }[]>('SELECT to_jsonb(t) AS row FROM account t ORDER BY t.id');
  const memberships = await db.query<{ row: object }[]>('SELECT to_jsonb(t) AS row FROM membership t ORDER BY t.account_id');
  return [
    ['accounts', accounts.map(({ row }) => ({ ...row, password_hash: '' }))],
    ['memberships', memberships.map(({ row }) => row)],
  ];
}
