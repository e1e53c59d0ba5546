import type { LedgerKindTexts } from './ledger-kind-texts.js';

export const LEDGER_KIND_SV: LedgerKindTexts = {
  kinds: {
    WHOLE_YEAR: 'Hela året: det som saknas i filen tas bort',
    LISTED_VOUCHERS: 'Uppräknade verifikationer: resten av året står kvar',
    EXTRACT: 'Utdrag: rader för vissa projekt eller kostnadsställen',
    MONTH_AMOUNTS: 'Månadsbelopp: vad varje konto blev varje månad',
  },
  grounds: {
    CHOSEN: 'som valt',
    BALANCES_MET: 'filen har årets saldon, och verifikationerna stämmer med dem',
    BALANCES_CONTRADICTED: 'filen har årets saldon, men verifikationerna stämmer inte med dem',
    NO_CLOSING_BALANCES: 'filen har inga utgående saldon för året',
    PERIOD_BALANCES: 'filen har periodsaldon och inga verifikationer',
    LIST: 'verifikationerna går jämnt upp, och inget säger att de är alla',
    NO_VOUCHER_BALANCES: 'ingen av verifikationerna går jämnt upp',
    PERIODS_ONLY: 'filen har perioder och inga dagar',
  },
  kindLabel: 'Filen läses som',
  inferred: 'Låt Fordela avgöra',
  source: (name, isNew) => (isNew ? `Källa: ${name} (ny)` : `Källa: ${name}`),
  sum: (kronor) => `Raderna summerar till ${kronor} kr.`,
  filteredAway: (rows, kronor) => `Källans filter utelämnar ${rows} rader, ${kronor} kr.`,
  accounts: 'Vad som händer med kontona, kr',
  account: 'Konto',
  added: 'Nytt',
  replaced: 'Ersatt',
  takenAway: 'Borttaget',
  more: (count) => `och ${count} till`,
  asked: {
    heading: 'Stämmer det här?',
    meaning: 'Inläsningen kan bli fel. Rätta filen, eller godkänn varje punkt och skriv varför.',
    questions: {
      REMOVALS: (f) =>
        `${f.count('removed')} av de ${f.count('known')} verifikationerna för dessa dagar tas bort. Har filen bara en del av verifikationerna, välj ”Uppräknade verifikationer”.`,
      CONTRADICTED_BALANCES: (f) =>
        `Verifikationerna stämmer inte med filens egna saldon på ${f.count('count')} ${f.plain('count') === '1' ? 'konto' : 'konton'}: en del verifikationer saknas i den. Godkänns det läses filen som uppräknade verifikationer.`,
      OTHER_COMPANY: (f) =>
        `Filen gäller ${f.plain('company')} ${f.plain('organisationNumber')}; tidigare filer från ${f.plain('source')} gäller ${f.plain('knownCompany')} ${f.plain('knownOrganisationNumber')}.`,
      OLDER_EXPORT: (f) =>
        `Filen är från ${f.plain('exportedOn')}, och en nyare, från ${f.plain('lastExportedOn')}, är redan inläst. Godkänns det går redovisningen tillbaka till den här filen.`,
      OVERLAP: (f) =>
        f.has('openingBalances')
          ? `De ingående balanserna för ${f.plain('year')} kommer från ${f.plain('source')} och skulle ersättas.`
          : 'En annan källa, eller ett annat slags fil, har belopp på samma konto, kontering och månad: båda skulle räknas.',
      CHANGED_DAYS: (f) => `Verifikationer som har en annan dag i redovisningen: ${f.count('count')}.`,
      NUMBERS_BEGIN_AGAIN: (f) => `Verifikationer som har en annan dag i redovisningen: ${f.count('count')}.`,
      CHANGED_AMOUNTS: (f) => `Verifikationer utan nummer som redan finns med andra belopp: ${f.count('count')}.`,
      REPETITIONS: (f) => `Verifikationer utan nummer som redan finns: ${f.count('count')}.`,
      CHANGED_FILTER: () => 'Filtret är ett annat än vid källans senaste inläsning.',
      EXTRACT_SUM: (f) => `Filen läses som ett utdrag, vars rader summerar till ${f.kronor('sum')} kr.`,
      PARTIAL_PERIOD: (f) =>
        `Utdraget gäller ${f.plain('from')} till ${f.plain('through')}, ett tidigare ${f.plain('earlierFrom')} till ${f.plain('earlierThrough')}: dess övriga månader står kvar.`,
    },
    answers: {
      REMOVALS: 'Ta bort dem',
      CONTRADICTED_BALANCES: 'Läs in enbart dess verifikationer',
      OTHER_COMPANY: 'Det är ändå samma källa',
      OLDER_EXPORT: 'Gå tillbaka till den här filen',
      OVERLAP: 'Båda räknas',
      CHANGED_DAYS: 'Dagen är ändrad: ersätt dem',
      NUMBERS_BEGIN_AGAIN: 'Numren börjar om: behåll båda',
      CHANGED_AMOUNTS: 'De är rättade: ersätt dem',
      REPETITIONS: 'De är andra: behåll båda',
      CHANGED_FILTER: 'Använd det nya filtret',
      EXTRACT_SUM: 'Summan stämmer',
      PARTIAL_PERIOD: 'Låt övriga månader stå kvar',
    },
    answer: 'Svar',
    contradicted: 'Konton som inte stämmer med filens saldon, kr',
    stated: 'Saldo',
    listed: 'Verifikationer',
    reason: 'Varför det stämmer; sparas i ändringsloggen',
    reasonNeeded: 'Skriv varför det stämmer.',
    accept: 'Godkänn och läs in',
  },
};
