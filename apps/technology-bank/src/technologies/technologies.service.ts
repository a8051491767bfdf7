import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { FileStore } from '@caunoi/kit/files/file-store';
import { withoutRepeats } from '@caunoi/kit/reviewed/versions.rules';
import { Technologies } from './technologies.things';
import { technologyLife } from './technology.life.rules';
import { assess } from './technology.rules';

const { moves } = technologyLife;

@Injectable()
export class TechnologiesService {
  constructor(
    private readonly technologies: Technologies,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async draft({ body: { id, ...statement }, actor }: Call<typeof api.draftTechnology>) {
    return this.technologies.begin(statement, actor, id);
  }

  async assess({ body }: Call<typeof api.assessTechnology>) {
    return assess(body, this.clock.today());
  }

  async get({ params, actor }: Call<typeof api.getTechnology>) {
    return this.technologies.get(params.technologyId, actor);
  }

  async versions({ params }: Call<typeof api.technologyVersions>) {
    const kept = await this.technologies.published(params.technologyId);
    return {
      items: withoutRepeats(kept.map(({ statement: { confidential: _confidential, ...statement }, ...text }) => ({ ...text, statement }))),
    };
  }

  async revise({ params, body, actor }: Call<typeof api.reviseTechnology>) {
    return this.technologies.move(moves.revise, params.technologyId, body, actor);
  }

  async discard({ params, actor }: Call<typeof api.discardTechnology>) {
    await this.technologies.discard(params.technologyId, actor, (tx) => this.files.removeAll(tx, params.technologyId));
  }

  async submit({ params, body, actor }: Call<typeof api.submitTechnology>) {
    return this.technologies.move(moves.submit, params.technologyId, body, actor);
  }

  async review({ params, body, actor }: Call<typeof api.reviewTechnology>) {
    return this.technologies.move(moves[body.decision], params.technologyId, { ...body, by: actor.id }, actor);
  }

  async renew({ params, body, actor }: Call<typeof api.renewTechnology>) {
    return this.technologies.move(moves.renew, params.technologyId, body, actor);
  }

  async archive({ params, body, actor }: Call<typeof api.archiveTechnology>) {
    return this.technologies.move(moves.archive, params.technologyId, body, actor);
  }
}
