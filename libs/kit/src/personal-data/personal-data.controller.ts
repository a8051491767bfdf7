import type { Call } from '@caunoi/contracts/contract';
import type { PersonalSection } from '@caunoi/contracts/personal-data/personal-data.endpoints';
import { services } from '@caunoi/contracts/services';
import { Controller, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sqlOf } from '../events/sql';
import { Handles } from '../http/handles';
import type { Service } from '../run/service';
import { type Given, type HeldOfPeople, heldByKit } from './held-of-people';

/** So many rows of a table are given at once. */
const MOST_ROWS = 5_000;

/** Of all tables of a service: what is given of them. */
export const givenOf = (held: HeldOfPeople): [name: string, given: Given][] =>
  Object.entries({ ...heldByKit, ...held }).flatMap(([name, one]) => ('sql' in one ? [[name, one]] : []));

/** What a service holds of a person, for that person. */
export function personalDataControllerOf({ name, heldOfPeople }: Pick<Service, 'name' | 'heldOfPeople'>): Type {
  const { list } = services[name].personalData;

  @Controller()
  class PersonalDataController {
    constructor(private readonly db: DataSource) {}

    @Handles(list) async list({ actor }: Call<typeof list>) {
      const sections: PersonalSection[] = [];
      for (const [table, { title, sql }] of givenOf(heldOfPeople)) {
        const rows = await sqlOf(this.db)<Record<string, unknown>>(`SELECT * FROM (${sql}) AS held LIMIT ${MOST_ROWS + 1}`, [actor.id]);
        if (rows.length > 0) sections.push({ name: table, title, rows: rows.slice(0, MOST_ROWS), more: rows.length > MOST_ROWS });
      }
      return { sections };
    }
  }
  return PersonalDataController;
}
