import type { EntityManager } from 'typeorm';
import { Counter } from './ledger-import.entity.js';

/** Takes `count` numbers in a row from a counter and answers the first; the counter's row is locked until the commit. */
export async function takeNumbers(manager: EntityManager, name: string, count: number): Promise<number> {
  await manager.query('UPDATE counter SET next = next + ? WHERE name = ?', [count, name]);
  const counter = await manager.findOneBy(Counter, { name });
  if (counter) return counter.next - count;
  await manager.insert(Counter, { name, next: 1 + count });
  return 1;
}
