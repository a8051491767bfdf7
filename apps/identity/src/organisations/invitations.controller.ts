import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/identity/invitations.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { InvitationsService } from './invitations.service';

@Controller()
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Handles(api.inviteMember) invite(call: Call<typeof api.inviteMember>) {
    return this.invitations.invite(call);
  }
  @Handles(api.listInvitations) list(call: Call<typeof api.listInvitations>) {
    return this.invitations.list(call);
  }
  @Handles(api.resendInvitation) resend(call: Call<typeof api.resendInvitation>) {
    return this.invitations.resend(call);
  }
  @Handles(api.revokeInvitation) revoke(call: Call<typeof api.revokeInvitation>) {
    return this.invitations.revoke(call);
  }
  @Handles(api.readInvitation) read(call: Call<typeof api.readInvitation>) {
    return this.invitations.read(call);
  }
  @Handles(api.joinByInvitation) accept(call: Call<typeof api.joinByInvitation>) {
    return this.invitations.accept(call);
  }
  @Handles(api.joinOrganisation) join(call: Call<typeof api.joinOrganisation>) {
    return this.invitations.join(call);
  }
}
