import { Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { pageOf } from '@caunoi/kit/database/page';
import { DataSource } from 'typeorm';
import { TechnologyEntity } from './technology.entity';
import { answer } from './technology.queries';

@Injectable()
export class TechnologyLists {
  constructor(private readonly db: DataSource) {}

  async mine({ query: { cursor, limit, status }, actor }: Call<typeof api.myTechnologies>) {
    const rows = this.db.manager
      .createQueryBuilder(TechnologyEntity, 'technology')
      .where('technology.organisationId = :organisationId', actor);
    if (status) rows.andWhere('technology.status = :status', { status });
    const page = await pageOf(rows, { alias: 'technology', by: 'updatedAt', order: 'DESC' }, { cursor, limit });
    return { items: page.items.map((technology) => answer(technology, actor)), next: page.next };
  }

  async reviewQueue({ query: { cursor, limit }, actor }: Call<typeof api.technologyReviewQueue>) {
    const page = await pageOf(this.waiting(actor), { alias: 'technology', by: 'reviewDueAt', order: 'ASC' }, { cursor, limit });
    return { items: page.items.map((technology) => answer(technology, actor)), next: page.next };
  }

  async reviewCount({ actor }: Call<typeof api.technologyReviewCount>) {
    return { count: await this.waiting(actor).getCount() };
  }

  /** Nobody reviews what is of their own organisation. */
  private waiting(actor: Person) {
    const rows = this.db.manager.createQueryBuilder(TechnologyEntity, 'technology').where(`technology.status = 'under_review'`);
    return rows.andWhere('technology.organisationId <> ALL (:memberOf)', actor);
  }
}
