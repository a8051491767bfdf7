import { Injectable } from '@nestjs/common';
import type { Person } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/needs/needs.endpoints';
import { pageOf } from '@caunoi/kit/database/page';
import { DataSource } from 'typeorm';
import { NeedEntity } from './need.entity';
import { answer } from './need.queries';

@Injectable()
export class NeedLists {
  constructor(private readonly db: DataSource) {}

  async mine({ query: { cursor, limit, status }, actor }: Call<typeof api.myNeeds>) {
    const rows = this.db.manager.createQueryBuilder(NeedEntity, 'need').where('need.organisationId = :organisationId', actor);
    if (status) rows.andWhere('need.status = :status', { status });
    const page = await pageOf(rows, { alias: 'need', by: 'updatedAt', order: 'DESC' }, { cursor, limit });
    return { items: page.items.map((need) => answer(need, actor)), next: page.next };
  }

  async reviewQueue({ query: { cursor, limit }, actor }: Call<typeof api.needReviewQueue>) {
    const page = await pageOf(this.waiting(actor), { alias: 'need', by: 'reviewDueAt', order: 'ASC' }, { cursor, limit });
    return { items: page.items.map((need) => answer(need, actor)), next: page.next };
  }

  async reviewCount({ actor }: Call<typeof api.needReviewCount>) {
    return { count: await this.waiting(actor).getCount() };
  }

  /** Nobody reviews what is of their own organisation. */
  private waiting(actor: Person) {
    const rows = this.db.manager.createQueryBuilder(NeedEntity, 'need').where(`need.status = 'under_review'`);
    return rows.andWhere('need.organisationId <> ALL (:memberOf)', actor);
  }
}
