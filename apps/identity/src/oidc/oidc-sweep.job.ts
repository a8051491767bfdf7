import type { Job } from '@caunoi/kit/jobs/job';
import { Injectable } from '@nestjs/common';
import { OidcRows } from './oidc-rows.service';

@Injectable()
export class OidcSweep implements Job {
  readonly name = 'oidc-sweep';
  readonly summary = 'Takes away codes and tokens of other systems that have expired';
  readonly schedule = { everySeconds: 3600 };
  readonly timeoutSeconds = 600;

  constructor(private readonly rows: OidcRows) {}

  async run() {
    return { done: await this.rows.endExpired(), failed: 0 };
  }
}
