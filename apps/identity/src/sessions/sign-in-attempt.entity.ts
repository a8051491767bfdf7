import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed sign-ins to one account from one place: each makes the next wait longer, none locks the account. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_last_failure', ['lastFailureAt'])
export class SignInAttemptEntity {
  /** SHA-256 of e-mail and place: what somebody types in the wrong field is not kept. */
  @PrimaryColumn('bytea') key!: Buffer;
  @Column('int') failures!: number;
  @Column('timestamptz', { name: 'last_failure_at' }) lastFailureAt!: Date;
}
