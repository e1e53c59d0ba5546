import type { EntityManager } from 'typeorm';
import { bulkInsert } from './bulk-insert.js';
import type { CodingKey } from './map-coding.js';
import { takeNumbers } from './take-numbers.js';

/** A coding in use. */
export interface KnownCoding extends CodingKey {
  /** 0 until it is stored. */
  id: number;
}

/** The codings in use, by what they are made of; new ones get their id here and are stored together. */
export class Codings {
  private readonly known = new Map<string, KnownCoding>();
  private fresh: KnownCoding[] = [];

  static async load(manager: EntityManager): Promise<Codings> {
    const codings = new Codings();
    const known = await manager.query<KnownCoding[]>(
      'SELECT id, account, cost_centre AS costCentre, project, dimensions FROM coding',
    );
    for (const coding of known) {
      codings.known.set(keyOf(coding.account, coding.costCentre, coding.project, coding.dimensions), { ...coding });
    }
    return codings;
  }

  /** The coding, which has its id once it is stored. */
  note(account: string, costCentre: string, project: string, dimensions: string): KnownCoding {
    const key = keyOf(account, costCentre, project, dimensions);
    const known = this.known.get(key);
    if (known) return known;
    const coding = { id: 0, account, costCentre, project, dimensions };
    this.known.set(key, coding);
    this.fresh.push(coding);
    return coding;
  }

  /** The codings that have their ids. */
  byId(): Map<number, CodingKey> {
    return new Map([...this.known.values()].map((coding) => [coding.id, coding]));
  }

  async store(manager: EntityManager): Promise<void> {
    const { fresh } = this;
    if (fresh.length === 0) return;
    this.fresh = [];
    const first = await takeNumbers(manager, 'coding', fresh.length);
    fresh.forEach((coding, index) => {
      coding.id = first + index;
    });
    const values = fresh.flatMap(({ id, account, costCentre, project, dimensions }) => {
      return [id, account, costCentre, project, dimensions];
    });
    await bulkInsert(manager, 'coding', ['id', 'account', 'cost_centre', 'project', 'dimensions'], values);
  }
}

function keyOf(account: string, costCentre: string, project: string, dimensions: string): string {
  return `${account}\t${costCentre}\t${project}\t${dimensions}`;
}
