import { dayOf, type Event, type Line, pick, type Row, runOf, type System, type Voucher } from './true-ledger.js';

/** Lets an event happen in a system's books; one that cannot be is none. */
export function happen(system: System, event: Event, year: number): void {
  const { vouchers } = system;
  const { what, which } = event;
  const old = vouchers.size > 0 ? pick([...vouchers.values()], which) : undefined;
  if (what === 'ADD' || old === undefined) add(system, event, year, old);
  else if (what === 'REMOVE') {
    // a run of vouchers without numbers is told as a whole: who takes one of it away says nothing that a list could say
    const mates = [...vouchers.values()].filter((each) => runOf(each) === runOf(old));
    if (system.numbering !== 'NONE' || mates.length === 1) vouchers.delete(old.id);
  } else if (what === 'MOVE' && system.numbering === 'RUNNING') {
    const day = dayOf(year, event.month, event.day);
    vouchers.set(old.id, { ...old, day, rows: old.rows.map(({ day: _, ...row }) => row) });
  } else vouchers.set(old.id, { ...old, rows: rowsOf(system, event.lines, old.day) });
}

function add(system: System, { month, day, like, lines }: Event, year: number, old: Voucher | undefined): void {
  const { vouchers, numbering } = system;
  const id = (system.numbers.get('id') ?? 0) + 1;
  const isMate = old !== undefined && like !== 'NOTHING' && numbering === 'NONE';
  const on = isMate ? old.day : dayOf(year, month, day);
  const text = isMate ? old.text : `Verifikat ${id}`;
  const rows = isMate && like === 'TWIN' ? old.rows : rowsOf(system, lines, on);
  vouchers.set(id, { id, ...numberOf(system, id, month), day: on, text, rows });
  system.numbers.set('id', id);
}

function numberOf({ numbering, numbers }: System, id: number, month: number): { series: string; number: string } {
  if (numbering === 'NONE') return { series: '', number: '' };
  const series = numbering === 'RUNNING' && id % 3 === 0 ? 'B' : 'A';
  const run = numbering === 'BY_MONTH' ? `${series} ${month}` : series;
  const next = (numbers.get(run) ?? 0) + 1;
  numbers.set(run, next);
  return { series, number: String(next) };
}

function rowsOf({ accounts }: System, lines: readonly Line[], day: string): Row[] {
  return lines.flatMap(({ ore, cost, balance, centre, project, dated }): Row[] => {
    const own = ownDay(day, dated);
    const [costs, balances] = [accounts.filter((each) => each >= '3'), accounts.filter((each) => each < '3')];
    return [
      {
        account: pick(costs, cost),
        centre: pick(['', 'K1', 'K2'], centre),
        project: pick(['', 'P1', 'P2'], project),
        ore,
        ...own,
      },
      { account: pick(balances, balance), centre: '', project: '', ore: -ore },
    ];
  });
}

function ownDay(day: string, dated: Line['dated']): { day?: string } {
  const [year = '', month = ''] = day.split('-');
  if (dated === 'NEXT_YEAR') return { day: `${Number(year) + 1}-01-05` };
  return dated === 'OTHER_MONTH' ? { day: dayOf(Number(year), (Number(month) % 12) + 1, 3) } : {};
}
