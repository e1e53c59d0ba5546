import type { EntityManager } from 'typeorm';
import { bulkInsert } from './bulk-insert.js';
import type { CodingKey } from './map-coding.js';
import { takeNumbers } from './take-numbers.js';

/** A coding in use. */
export interface KnownCoding {
  /** 0 until it is stored. */
  id: number;
}

/** The codings in use, by what they are made of; new ones get their id here and are stored together. */
export class Codings {
  private readonly known = new Map<string, KnownCoding>();
  private fresh: (CodingKey & KnownCoding)[] = [];

  static async load(manager: EntityManager): Promise<Codings> {
    const codings = new Codings();
    const known = await manager.query<(CodingKey & KnownCoding)[]>(
      'SELECT id, account, cost_centre AS costCentre, project FROM coding',
    );
    for (const { id, account, costCentre, project } of known) codings.known.set(keyOf(account, costCentre, project), { id });
    return codings;
  }

  /** The coding, which has its id once it is stored. */
  note(account: string, costCentre: string, project: string): KnownCoding {
    const key = keyOf(account, costCentre, project);
    const known = this.known.get(key);
    if (known) return known;
    const coding = { id: 0, account, costCentre, project };
    this.known.set(key, coding);
    this.fresh.push(coding);
    return coding;
  }

  /** The account of each coding that has its id. */
  accounts(): Map<number, string> {
    return new Map([...this.known].map(([key, { id }]) => [id, key.slice(0, key.indexOf('\t'))]));
  }

  async store(manager: EntityManager): Promise<void> {
    const { fresh } = this;
    if (fresh.length === 0) return;
    this.fresh = [];
    const first = await takeNumbers(manager, 'coding', fresh.length);
    fresh.forEach((coding, index) => {
      coding.id = first + index;
    });
    const values = fresh.flatMap(({ id, account, costCentre, project }) => [id, account, costCentre, project]);
    await bulkInsert(manager, 'coding', ['id', 'account', 'cost_centre', 'project'], values);
  }
}

function keyOf(account: string, costCentre: string, project: string): string {
  return `${account}\t${costCentre}\t${project}`;
}
