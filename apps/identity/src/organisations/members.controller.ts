import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/members.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { HandOvers } from './hand-overs.service';
import { MembersService } from './members.service';

@Controller()
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly handOvers: HandOvers,
  ) {}

  @Handles(api.listMembers) list(call: Call<typeof api.listMembers>) {
    return this.members.list(call);
  }
  @Handles(api.setManager) setManager(call: Call<typeof api.setManager>) {
    return this.members.setManager(call);
  }
  @Handles(api.endMembership) leave(call: Call<typeof api.endMembership>) {
    return this.members.leave(call);
  }
  @Handles(api.removeMember) remove(call: Call<typeof api.removeMember>) {
    return this.members.remove(call);
  }
  @Handles(api.offerHandOver) offer(call: Call<typeof api.offerHandOver>) {
    return this.handOvers.offer(call);
  }
  @Handles(api.endHandOver) endHandOver(call: Call<typeof api.endHandOver>) {
    return this.handOvers.end(call);
  }
  @Handles(api.acceptHandOver) acceptHandOver(call: Call<typeof api.acceptHandOver>) {
    return this.handOvers.accept(call);
  }
}
