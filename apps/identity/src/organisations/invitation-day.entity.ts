import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationEntity } from './organisation.entity';

/** How many letters an organisation has had sent to addresses on a day. */
@Entity('invitation_day')
export class InvitationDayEntity {
  @ForeignKey(() => OrganisationEntity, { name: 'invitation_day_organisation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @PrimaryColumn('date') day!: string;
  @Column('int') letters!: number;
}
