import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one e-mail address: each makes the next wait longer, none locks the account. */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  @PrimaryColumn('text') email!: string;
  @Column('int') failures!: number;
  @Column('timestamptz', { name: 'last_failure_at' }) lastFailureAt!: Date;
}
