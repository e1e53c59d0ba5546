import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VarianceSign } from './variance-sign.js';

/** How the office wants its reports. One row, once it has chosen. */
@Entity('report_setting')
export class ReportSetting {
  @PrimaryColumn('int')
  id!: number;

  @Column('varchar', { length: 30 })
  varianceSign!: VarianceSign;
}
