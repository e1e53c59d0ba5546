import type { EntityManager } from 'typeorm';
import { bulkInsert } from './bulk-insert.js';
import type { CodingKey } from './map-coding.js';
import { takeNumbers } from './take-numbers.js';

/** The codings in use, by what they are made of; new ones get their id here and are stored together. */
export class Codings {
  private readonly ids = new Map<string, number>();
  private fresh: CodingKey[] = [];

  static async load(manager: EntityManager): Promise<Codings> {
    const codings = new Codings();
    const known = await manager.query<(CodingKey & { id: number; costCentre: string })[]>(
      'SELECT id, account, cost_centre AS costCentre, project FROM coding',
    );
    for (const coding of known) codings.ids.set(keyOf(coding), coding.id);
    return codings;
  }

  note(coding: CodingKey): void {
    const key = keyOf(coding);
    if (this.ids.has(key)) return;
    this.ids.set(key, 0); // until stored
    this.fresh.push(coding);
  }

  idOf(coding: CodingKey): number {
    const id = this.ids.get(keyOf(coding));
    if (!id) throw new Error(`The coding ${keyOf(coding)} was not stored`);
    return id;
  }

  async store(manager: EntityManager): Promise<void> {
    if (this.fresh.length === 0) return;
    const first = await takeNumbers(manager, 'coding', this.fresh.length);
    const rows = this.fresh.map((coding, index) => [first + index, coding.account, coding.costCentre, coding.project] as const);
    await bulkInsert(manager, 'coding', ['id', 'account', 'cost_centre', 'project'], rows);
    this.fresh.forEach((coding, index) => {
      this.ids.set(keyOf(coding), first + index);
    });
    this.fresh = [];
  }
}

function keyOf({ account, costCentre, project }: CodingKey): string {
  return `${account}\t${costCentre}\t${project}`;
}
