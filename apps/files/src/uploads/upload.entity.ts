import type { Picture } from '@caunoi/contracts/files/photo';
import type { Purpose } from '@caunoi/contracts/files/pictures';
import type { UploadRefusal, UploadState } from '@caunoi/contracts/files/upload';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('upload')
@Index('upload_organisation', ['organisationId'])
@Index('upload_checking', ['id'], { where: `state = 'checking'` })
@Index('upload_begun', ['begunAt'])
export class UploadEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') purpose!: Purpose;
  @Column('int') size!: number;
  @Column('int') received!: number;
  @Column('text') state!: UploadState;
  @Column('text', { nullable: true }) refusal!: UploadRefusal | null;
  @Column('jsonb', { nullable: true }) picture!: Picture | null;
  /** Of what was made of it. */
  @Column('int', { name: 'kept_bytes' }) keptBytes!: number;
  /** How often somebody began to look at it. */
  @Column('int') attempts!: number;
  @Column('timestamptz', { name: 'begun_at' }) begunAt!: Date;
  /** Since when somebody is looking at it. */
  @Column('timestamptz', { name: 'checked_from', nullable: true }) checkedFrom!: Date | null;
}
