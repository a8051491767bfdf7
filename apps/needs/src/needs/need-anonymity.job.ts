import { eachDue } from '@caunoi/kit/database/due-rows';
import type { Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OrganisationEntity } from '../organisations/organisation.entity';
import { leaks } from './leaks.rules';
import { NeedEntity } from './need.entity';
import { needLife } from './need.life.rules';
import { namesOf } from './need.queries';
import { Needs } from './needs.things';

const { unmask } = needLife.moves;
const read = Object.keys(unmask.path);
const isMasked = `need.status IN (:...read) AND (need.statement->>'anonymous')::boolean`;

/** Keeps the promise to anonymous needs that others read: at once when their organisation takes another name, nightly when the rules see more. */
@Injectable()
export class NeedAnonymity implements Job {
  readonly name = 'need-anonymity';
  readonly summary = 'Sends back what others read without a name and what gives it away by rules that came later';
  readonly schedule = { cron: '0 3 * * *' };
  readonly timeoutSeconds = 3600;

  constructor(
    private readonly db: DataSource,
    private readonly needs: Needs,
  ) {}

  run(signal?: AbortSignal) {
    const hidden = (tx: EntityManager) =>
      tx
        .createQueryBuilder(OrganisationEntity, 'organisation')
        .where(`EXISTS (SELECT FROM need WHERE need.organisation_id = organisation.id AND ${isMasked})`, { read });
    return eachDue(this.db, hidden, (tx, { id }) => this.check(tx, id), signal);
  }

  /** What gives the organisation away, as far as is known now, goes back to its writer. */
  async check(tx: EntityManager, organisationId: string) {
    const names = (await namesOf(tx, organisationId)) ?? [];
    const open = await tx
      .createQueryBuilder(NeedEntity, 'need')
      .setLock('pessimistic_write')
      .where(`need.organisationId = :organisationId AND ${isMasked}`, { organisationId, read })
      .getMany();
    for (const need of open.filter(({ statement }) => leaks(statement, names).length > 0))
      await this.needs.apply(tx, unmask, need, { reason: 'reveals_identity', comment: '' });
  }
}
