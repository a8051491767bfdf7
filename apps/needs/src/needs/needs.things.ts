import type { Need } from '@caunoi/contracts/needs/need';
import { type NeedFact, NeedPicturesNamed } from '@caunoi/contracts/needs/needs.events';
import { ReviewedThings } from '@caunoi/kit/reviewed/reviewed-things';
import { Injectable } from '@nestjs/common';
import { NeedEntity } from './need.entity';
import { needLife } from './need.life.rules';
import { toAnswer, toFact } from './need.view.rules';

@Injectable()
export class Needs extends ReviewedThings<NeedEntity, typeof NeedFact, Need> {
  protected readonly kind = { ...needLife, entity: NeedEntity, toAnswer, toFact };
  protected readonly letter = 'N';
  protected override readonly naming = NeedPicturesNamed;
}
