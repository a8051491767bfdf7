import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What needs knows of organisations, from identity's facts: the names that an anonymous need must not give away. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** What it was called before. */
  @Column('text', { name: 'former_names', array: true, default: '{}' }) formerNames!: string[];
  @Column('bigint') sequence!: string;
}
