import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/needs/needs.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DataSource } from 'typeorm';
import { needLife } from './need.life.rules';
import { namesOf } from './need.queries';
import { assess } from './need.rules';
import { Needs } from './needs.things';

const { moves } = needLife;

@Injectable()
export class NeedsService {
  constructor(
    private readonly db: DataSource,
    private readonly needs: Needs,
    private readonly clock: Clock,
  ) {}

  async draft({ body: { id, ...statement }, actor }: Call<typeof api.draftNeed>) {
    return this.needs.begin(statement, actor, id);
  }

  async copy({ params, body, actor }: Call<typeof api.copyNeed>) {
    const { thing: need } = await this.db.transaction((tx) => this.needs.locked(tx, params.needId, 'owner', actor));
    return this.needs.begin({ ...need.statement, deadline: null }, actor, body.id);
  }

  async assess({ body, actor }: Call<typeof api.assessNeed>) {
    const names = actor.organisationId === null ? [] : await namesOf(this.db.manager, actor.organisationId);
    return assess(body, this.clock.today(), names);
  }

  async get({ params, actor }: Call<typeof api.getNeed>) {
    return this.needs.get(params.needId, actor);
  }

  async revise({ params, body, actor }: Call<typeof api.reviseNeed>) {
    return this.needs.move(moves.revise, params.needId, body, actor);
  }

  async discard({ params, actor }: Call<typeof api.discardNeed>) {
    await this.needs.discard(params.needId, actor);
  }

  async submit({ params, body, actor }: Call<typeof api.submitNeed>) {
    return this.db.transaction(async (tx) => {
      const names = await namesOf(tx, actor.organisationId, true);
      return this.needs.moveIn(tx, moves.submit, params.needId, { ...body, names }, actor);
    });
  }

  async review({ params, body, actor }: Call<typeof api.reviewNeed>) {
    return this.needs.move(moves[body.decision], params.needId, body, actor);
  }

  async withdraw({ params, body, actor }: Call<typeof api.withdrawNeed>) {
    return this.needs.move(moves.withdraw, params.needId, body, actor);
  }

  async markAnswered({ params, body, actor }: Call<typeof api.markNeedAnswered>) {
    return this.needs.move(moves.answer, params.needId, body, actor);
  }

  async renew({ params, body, actor }: Call<typeof api.renewNeed>) {
    return this.db.transaction(async (tx) => {
      const names = await namesOf(tx, actor.organisationId, true);
      return this.needs.moveIn(tx, moves.renew, params.needId, { ...body, names }, actor);
    });
  }
}
