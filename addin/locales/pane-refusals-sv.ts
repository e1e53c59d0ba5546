import type { PaneRefusals } from './pane-refusals.js';

export const PANE_REFUSALS_SV: PaneRefusals = {
  POPULATION_JUMPS: (f) =>
    f.has('before')
      ? `${f.has('region') ? f.plain('name') : 'Riket'}: ${f.count('before')} den ${f.plain('heldAgainst')}, nu ${f.count('after')} den ${f.plain('referenceDate')}.`
      : `Folkmängden ändras mer än den brukar. Antal tal: ${f.count('jumps')}. Kontrollera dem mot källan.`,
  PARTICIPATION_INVALID: () => 'Regionens deltagande kan inte registreras så: den deltar redan, eller ingen region är angiven.',
  WITHDRAWAL_INVALID: () => 'Utträdet stämmer inte med vad som är registrerat för regionen.',
  FILE_MALFORMED: () => 'Filen kan inte läsas: den har inte det format som väntades.',
  FILE_TOO_LARGE: () => 'Filen är för stor.',
  IMPORT_REFUSED: (f) => `Filen lästes inte in. Fel: ${f.count('places')}.`,
  IMPORT_ASKS: () => 'Inget är inläst än: det som filen skulle göra måste först godkännas, med ett skäl.',
  UPLOAD_UNKNOWN: () => 'Filen som skickades finns inte kvar. Skicka den igen.',
  UPLOAD_INVALID: () => 'Filen kom inte fram hel. Skicka den igen.',
  SOURCE_UNREACHABLE: () => 'Uppgifternas källa svarar inte. Försök igen senare.',
  SOURCE_REFUSED: () => 'Uppgifternas källa avvisade frågan.',
  SIE_VOUCHER_UNBALANCED: (f) =>
    `${['Verifikation', f.plain('series'), f.plain('number')].filter(Boolean).join(' ')} på rad ${f.plain('line')} summerar till ${f.kronor('difference')} kr, inte 0.`,
  SIE_CHECKSUM_WRONG: () => 'SIE-filen har ändrats: kontrollsumman stämmer inte. Exportera den igen.',
  BUDGET_YEAR_DECIDED: (f) => `${f.plain('year')} är beslutat. Öppna en rättelse för att ändra det.`,
  BUDGET_YEAR_NOT_DECIDED: (f) => `${f.plain('year')} är inte beslutat ännu.`,
  FINANCING_DECISION_INVALID: (f) => `Finansieringsbeslutet för ${f.plain('year')} kan inte registreras så.`,
  INSTALMENT_UNKNOWN: (f) => `${f.plain('year')} har ingen delbetalning ${f.plain('number')}.`,
  INSTALMENT_INVALID: (f) => `Delbetalningarna för ${f.plain('year')} kan inte planeras så.`,
  PAYMENT_INVALID: () => 'Betalningen kan inte registreras så.',
  ACTIVITY_INVALID: () => 'Aktiviteten kan inte läggas till så: koden är upptagen eller inte en kod.',
  ACCOUNT_GROUP_INVALID: () => 'Kontogruppen lades inte till: koden används redan eller är ingen kod.',
  BUDGET_NO_DRAFT: (f) => `${f.plain('year')} har inget budgetförslag att besluta.`,
  MAPPING_INVALID: (f) =>
    f.has('clash')
      ? `Reglerna för ${f.plain('clash')} krockar: de gäller samma konton och säger olika.`
      : f.has('limit')
        ? `En kontomappning har högst ${f.count('limit')} regler.`
        : `Kontomappningen håller inte: regeln för ${f.plain('accounts')} är ofullständig.`,
  LEDGER_MOVED: () => 'Bokföringen ändrades medan den lästes. Börja om.',
  OBJECT_UNKNOWN: (f) =>
    f.has('project')
      ? `Ingen rad har projektet ”${f.plain('project')}”. Det finns: ${f.list('known')}.`
      : `Ingen rad har kostnadsstället ”${f.plain('costCentre')}”. Det finns: ${f.list('known')}.`,
  VOUCHER_UNKNOWN: (f) => `Det finns ingen verifikation ${f.plain('series')} ${f.plain('number')} ${f.plain('year')}.`,
  VOUCHER_AMBIGUOUS: (f) =>
    `${f.plain('year')} har ${f.count('vouchers')} verifikationer ${f.plain('series')} ${f.plain('number')}: ange datum eller källa.`,
  VOUCHER_INVALID: () => 'Verifikationen kan inte sparas: den går inte jämnt upp, eller så är en rad fel.',
  VOUCHER_REVERSED: (f) => `${['Verifikation', f.plain('series'), f.plain('number')].filter(Boolean).join(' ')} är redan rättad.`,
  EXPORT_REFUSED: (f) => `Bokföringen för ${f.plain('year')} har rader utan hela verifikationer, och det rymmer SIE inte.`,
  STORAGE_FULL: () => 'Serverns disk är full; ingenting sparades. Den som driver Fordela måste frigöra utrymme.',
  STORAGE_READ_ONLY: () =>
    'Serverns databas är skrivskyddad; ingenting sparades. Den som driver Fordela måste tillåta skrivning.',
  IDEMPOTENCY_KEY_REUSED: () => 'Detta har redan skickats med annat innehåll. Börja om från panelen.',
};
