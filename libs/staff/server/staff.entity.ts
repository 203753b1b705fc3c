import type { Discipline, HotlineCode, Locale, Role } from '@saimado/kernel/codes';
import type { StaffId } from '@saimado/kernel/id';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('staff')
export class StaffEntity {
  @PrimaryColumn('uuid') id: StaffId;
  @Column('text') username: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text') role: Role;
  @Column('text', { nullable: true }) hotline: HotlineCode | null;
  @Column('text', { nullable: true }) discipline: Discipline | null;
  @Column('text') locale: Locale;
  @Column('text', { nullable: true }) email: string | null;
  @Column('boolean') active: boolean;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
