import type { Expert } from '@caunoi/contracts/experts/expert';
import { type ExpertFact, ExpertPicturesNamed } from '@caunoi/contracts/experts/experts.events';
import { Things } from '@caunoi/kit/reviewed/things';
import { Injectable } from '@nestjs/common';
import { ExpertEntity } from './expert.entity';
import { expertLife } from './expert.life.rules';
import { toAnswer, toFact } from './expert.view.rules';

@Injectable()
export class Experts extends Things<ExpertEntity, typeof ExpertFact, Expert> {
  protected readonly kind = { ...expertLife, entity: ExpertEntity, toAnswer, toFact };
  protected override readonly naming = ExpertPicturesNamed;
}
