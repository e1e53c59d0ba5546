import type { Days } from './made-file.js';
import type { Voucher } from './true-ledger.js';

export interface SieHead {
  readonly type: 2 | 3 | 4;
  readonly program: string;
  readonly organisationNumber: string;
  readonly company: string;
  readonly generated?: string;
  readonly year?: Days;
  /** The day that balances go to (#OMFATTN). */
  readonly balancesThrough?: string;
  /** By account in öre: what it held as the year began, and what the vouchers come to. */
  readonly opening?: ReadonlyMap<string, number>;
  readonly outcome?: ReadonlyMap<string, number>;
  readonly months?: readonly MonthAmount[];
}

export interface MonthAmount {
  /** 2025-03 */
  readonly month: string;
  readonly account: string;
  readonly centre: string;
  readonly ore: number;
}

/** Öre as kronor, with a point. */
export function kronor(ore: number): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const plain = (day: string): string => day.replaceAll('-', '');
const objects = (centre: string, project: string): string => {
  const parts = [...(centre ? [`1 "${centre}"`] : []), ...(project ? [`6 "${project}"`] : [])];
  return `{${parts.join(' ')}}`;
};

/** SIE as its standard has it, no more than a ledger's files need. Leading zeros are a program's habit. */
export function writeSie(head: SieHead, vouchers: Iterable<Voucher>, digits = 1): string {
  const { type, program, organisationNumber, company, generated, year, balancesThrough, opening, outcome, months = [] } = head;
  const lines = ['#FLAGGA 0', '#FORMAT PC8', `#SIETYP ${type}`, `#PROGRAM "${program}" "1.0"`];
  if (generated) lines.push(`#GEN ${plain(generated)}`);
  lines.push(`#ORGNR ${organisationNumber}`, `#FNAMN "${company}"`);
  if (year) lines.push(`#RAR 0 ${plain(year.from)} ${plain(year.through)}`);
  if (balancesThrough) lines.push(`#OMFATTN ${plain(balancesThrough)}`);
  for (const [account, ore] of opening ?? []) lines.push(`#IB 0 ${account} ${kronor(ore)}`);
  for (const [account, ore] of outcome ?? []) {
    if (account >= '3') lines.push(`#RES 0 ${account} ${kronor(ore)}`);
    else lines.push(`#UB 0 ${account} ${kronor(ore + (opening?.get(account) ?? 0))}`);
  }
  for (const { month, account, centre, ore } of months) {
    lines.push(`#PSALDO 0 ${plain(month)} ${account} ${objects(centre, '')} ${kronor(ore)}`);
  }
  for (const { series, number, day, text, rows } of vouchers) {
    const written = number === '' ? '' : number.padStart(digits, '0');
    lines.push(`#VER "${series}" "${written}" ${plain(day)} "${text}"`, '{');
    for (const { account, centre, project, ore, day: own } of rows) {
      lines.push(`   #TRANS ${account} ${objects(centre, project)} ${kronor(ore)}${own ? ` ${plain(own)}` : ''}`);
    }
    lines.push('}');
  }
  return `${lines.join('\r\n')}\r\n`;
}
