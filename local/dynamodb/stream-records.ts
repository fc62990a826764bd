import { DatabaseSync } from 'node:sqlite';

/**
 * The engine looks for a stream's next sequence number without an index and never forgets a record,
 * so that every write would cost as much as all writes before it. This reaches into its private table.
 */
export class StreamRecords {
  readonly #database: DatabaseSync;

  /** Opens the engine's file and adds the missing index; fails when the private table is not as expected. */
  constructor(engineFile: string) {
    this.#database = new DatabaseSync(engineFile);
    this.#database.exec('PRAGMA busy_timeout = 10000');
    const columns = this.#database.prepare('PRAGMA table_info(_stream_records)').all();
    const names = new Set(columns.map(({ name }) => String(name)));
    if (!names.has('table_name') || !names.has('sequence_number')) {
      throw new Error(
        'The embedded DynamoDB keeps its stream records otherwise than version 1.2.1 does: look at local/dynamodb/stream-records.ts before using another version',
      );
    }
    this.#database.exec(
      `CREATE INDEX IF NOT EXISTS _stream_records_by_sequence
       ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`,
    );
  }

  /** Forgets what every reader has passed, but never the newest record: the next number is counted from it. */
  trim(tableName: string, upTo: string): void {
    this.#database
      .prepare(
        `DELETE FROM _stream_records WHERE table_name = ?1 AND CAST(sequence_number AS INTEGER) <= ?2
         AND CAST(sequence_number AS INTEGER) <
           (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?1)`,
      )
      .run(tableName, Number(upTo));
  }

  /** Lets go of the engine's file. */
  close(): void {
    this.#database.close();
  }
}
