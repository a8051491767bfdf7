import { Inject, Injectable } from '@nestjs/common';
import type { Person, PlatformRole } from '@caunoi/contracts/access';
import type { Call } from '@caunoi/contracts/contract';
import type * as api from '@caunoi/contracts/identity/second-factor.endpoints';
import { Clock } from '@caunoi/kit/clock';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { CONFIG } from '@caunoi/kit/run/config';
import { DataSource, type EntityManager, In, IsNull, LessThan, Not } from 'typeorm';
import type { AccountEntity } from '../accounts/account.entity';
import { accountOf } from '../accounts/account.queries';
import type { IdentityConfig } from '../config';
import { hashOf } from '../sessions/secret';
import { SessionEntity } from '../sessions/session.entity';
import { type Origin, SignInAttempts } from '../sessions/sign-in-attempts.service';
import { AuthenticatorEntity } from './authenticator.entity';
import { isRecovery, stepOf } from './codes.rules';
import { RecoveryCodeEntity } from './recovery-code.entity';
import { Seals } from './seals.service';

type Given = 'app' | 'recovery_code';

/** The second step, as it is asked for and counted: at sign-in, and once more in a session. */
@Injectable()
export class SecondSteps {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly seals: Seals,
    private readonly attempts: SignInAttempts,
    @Inject(CONFIG) private readonly config: IdentityConfig,
  ) {}

  /** Of whoever has given the right password: what they have given besides, null where the account asks for nothing more. */
  async passed(
    origin: Origin | 'signed in',
    { id, email }: Pick<AccountEntity, 'id' | 'email'>,
    code: string | undefined,
  ): Promise<Given | null> {
    if (!(await this.isAsked(id))) return null;
    if (code === undefined) throw new DomainError('session.code_needed');
    return this.attempts.provenByCode(origin, email, () => this.given(id, code));
  }

  /** In a session that is open: the code where there is one to ask for, otherwise the password. */
  async proveAgain({ body: { password, code }, actor }: Call<typeof api.proveAgain>) {
    const account = await accountOf(this.db.manager, actor);
    const given = await this.passed('signed in', account, code);
    if (given === null) await this.attempts.provenAgain(account, password ?? '');
    await this.noteProof(this.db.manager, actor, given !== null);
  }

  /** `strong`: more than a password. What a session has given it has given until it ends. */
  async noteProof(tx: EntityManager, { id: accountId, sessionId }: Person, strong: boolean) {
    const change = { provenAt: this.clock.now(), ...(strong && { strong }) };
    const { affected } = sessionId ? await tx.update(SessionEntity, { id: sessionId, accountId }, change) : { affected: 0 };
    if (!affected) throw new DomainError('session.unknown');
  }

  /** What counts in a session of all that somebody is appointed to. */
  counting(platformRoles: readonly PlatformRole[], strong: boolean | undefined): PlatformRole[] {
    return platformRoles.filter((role) => strong || !this.config.secondFactorFor.includes(role));
  }

  async stepOf({ accountId, secret }: AuthenticatorEntity, code: string) {
    return stepOf(await this.seals.unseal(secret, accountId), code, this.clock.now());
  }

  /** Which of the accounts ask for a second step. */
  async askedOf(accountIds: string[]) {
    const found = await this.db.manager.findBy(AuthenticatorEntity, { accountId: In(accountIds), confirmedAt: Not(IsNull()) });
    return new Set(found.map(({ accountId }) => accountId));
  }

  private isAsked(accountId: string) {
    return this.db.manager.existsBy(AuthenticatorEntity, { accountId, confirmedAt: Not(IsNull()) });
  }

  private async given(accountId: string, code: string): Promise<Given | null> {
    if (isRecovery(code)) {
      const { affected } = await this.db.manager.delete(RecoveryCodeEntity, { accountId, codeHash: hashOf(code) });
      return affected ? 'recovery_code' : null;
    }
    const app = await this.db.manager.findOneBy(AuthenticatorEntity, { accountId });
    const step = app && (await this.stepOf(app, code));
    if (step === null) return null;
    // Of two who send the same code at the same moment one is late.
    const { affected } = await this.db.manager.update(AuthenticatorEntity, { accountId, lastStep: LessThan(step) }, { lastStep: step });
    return affected ? 'app' : null;
  }
}
