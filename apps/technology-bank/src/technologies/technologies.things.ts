import { type TechnologyFact, TechnologyPicturesNamed } from '@caunoi/contracts/technology-bank/technologies.events';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { ReviewedThings } from '@caunoi/kit/reviewed/reviewed-things';
import { Injectable } from '@nestjs/common';
import { TechnologyEntity } from './technology.entity';
import { technologyLife } from './technology.life.rules';
import { toAnswer, toFact } from './technology.view.rules';

@Injectable()
export class Technologies extends ReviewedThings<TechnologyEntity, typeof TechnologyFact, Technology> {
  protected readonly kind = { ...technologyLife, entity: TechnologyEntity, toAnswer, toFact };
  protected readonly letter = 'T';
  protected override readonly naming = TechnologyPicturesNamed;
}
