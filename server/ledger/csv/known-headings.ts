import type { CsvColumn } from './csv-columns.js';

/**
 * What columns are called, as `plainHeading` writes it: in lists of Raindance, Unit4, Visma and Fortnox, and in English. The first that
 * the file has is taken: a day before a month, and debit and credit before an amount.
 */
export const KNOWN_HEADINGS: Readonly<Record<CsvColumn, readonly string[]>> = {
  date: [
    ...['bokföringsdatum', 'verifikationsdatum', 'verifikatdatum', 'verdatum', 'verdat', 'bokfdatum', 'bokfdat', 'bokföringsdag'],
    ...['transaktionsdatum', 'transdatum', 'transdat', 'datum', 'dag', 'date', 'postingdate', 'transactiondate', 'voucherdate'],
    ...['period', 'bokföringsperiod', 'bokfperiod', 'redovisningsperiod', 'månad', 'month'],
  ],
  account: ['konto', 'kontonr', 'kontonummer', 'kontokod', 'account', 'accountnumber', 'accountno'],
  amount: [
    ...[
      'belopp',
      'beloppsek',
      'beloppkr',
      'beloppisek',
      'bokförtbelopp',
      'bokfbelopp',
      'transaktionsbelopp',
      'amount',
      'amountsek',
    ],
    ...['utfall', 'nettobelopp', 'summa', 'saldo'],
  ],
  debit: ['debet', 'debetbelopp', 'debetsek', 'debit', 'debitamount'],
  credit: ['kredit', 'kreditbelopp', 'kreditsek', 'credit', 'creditamount'],
  series: [
    ...['serie', 'verserie', 'verifikationsserie', 'verifikatserie', 'verifikationstyp', 'verifikattyp', 'vertyp', 'vtyp', 'vt'],
    ...['transtyp', 'transaktionstyp', 'series', 'voucherseries', 'vouchertype'],
  ],
  number: [
    ...['vernr', 'vernummer', 'verifikationsnr', 'verifikationsnummer', 'verifikatnr', 'verifikatnummer', 'verifikat', 'verno'],
    ...['verifikation', 'ver', 'voucher', 'vouchernumber', 'voucherno', 'transnr', 'transaktionsnr', 'number', 'nummer', 'nr'],
  ],
  costCentre: [
    ...['kst', 'kstnr', 'kostnadsställe', 'kostnadsställekod', 'kostnadsställenr', 'kställe', 'ks', 'costcentre', 'costcenter'],
    ...['costcentrecode', 'ansvar', 'ansvarskod', 'ansvarsenhet', 'resultatenhet', 'resultatenhetskod', 'resenhet', 'ren'],
    ...['avdelning', 'avdelningskod', 'avd', 'department', 'enhet'],
  ],
  project: ['projekt', 'projektnr', 'projektnummer', 'projektkod', 'proj', 'project', 'projectnumber', 'projectcode'],
  text: [
    ...['text', 'vertext', 'verifikationstext', 'verifikattext', 'transaktionstext', 'radtext', 'beskrivning', 'benämning'],
    ...['transaktionsinformation', 'transaktionsinfo', 'transinfo', 'description'],
  ],
};

/** Columns that divide an amount by something that the ledger does not keep, beside those above that were not used. */
const DIMENSIONS: ReadonlySet<string> = new Set([
  ...['motpart', 'motpartskod', 'motp', 'verksamhet', 'verksamhetskod', 'verks', 'vht', 'aktivitet', 'aktivitetskod', 'akt'],
  ...['objekt', 'objektkod', 'obj', 'kostnadsbärare', 'kb', 'finansiering', 'finansiär', 'anläggning', 'resurs', 'fri', 'frikod'],
  ...['fri1', 'fri2', 'fri3', 'counterpart', 'counterparty', 'activity', 'object'],
  ...[...KNOWN_HEADINGS.costCentre, ...KNOWN_HEADINGS.project],
]);

/** A heading without what programs write differently: case, blanks, points, hyphens and brackets. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function isDimension(heading: string): boolean {
  return DIMENSIONS.has(plainHeading(heading));
}
