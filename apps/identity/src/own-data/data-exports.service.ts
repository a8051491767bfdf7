import { Injectable } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/data-exports.endpoints';
import { DataSource } from 'typeorm';
import { accountOf } from '../accounts/account.queries';
import { SecurityNotices } from '../accounts/security-notices.service';

@Injectable()
export class DataExports {
  constructor(
    private readonly db: DataSource,
    private readonly notices: SecurityNotices,
  ) {}

  /** Whoever gets hold of an account could take everything along: its owner is told. */
  async note({ actor, body }: Call<typeof api.noteDataExport>) {
    await this.db.transaction(async (tx) => this.notices.tell(tx, await accountOf(tx, actor), 'data_exported', body.device));
  }
}
