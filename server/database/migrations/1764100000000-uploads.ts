import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../create-table.js';

export class Uploads1764100000000 implements MigrationInterface {
  readonly name = 'Uploads1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS upload (
        id CHAR(36) NOT NULL PRIMARY KEY,
        principal_id VARCHAR(190) NOT NULL,
        file_name VARCHAR(255) NOT NULL,
        bytes BIGINT NOT NULL CHECK (bytes > 0),
        received_bytes BIGINT NOT NULL CHECK (received_bytes BETWEEN 0 AND bytes),
        parts INT NOT NULL,
        started_at VARCHAR(24) NOT NULL,
        expires_at VARCHAR(24) NOT NULL
      )`,
    );
    await createTable(
      runner,
      `CREATE TABLE IF NOT EXISTS upload_part (
        upload_id CHAR(36) NOT NULL,
        first_byte BIGINT NOT NULL,
        hash VARCHAR(64) NOT NULL,
        content MEDIUMBLOB NOT NULL,
        PRIMARY KEY (upload_id, first_byte),
        FOREIGN KEY (upload_id) REFERENCES upload (id)
      )`,
    );
  }

  /** What was on its way is lost with the tables, and is sent again; but a command never drops a table. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore the backup that was taken before the upgrade.');
  }
}
