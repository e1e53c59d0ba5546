import type { EntityManager } from 'typeorm';
import { LedgerImport } from '../ledger-import.entity.js';
import { takeNumbers } from '../take-numbers.js';
import type { FileOrigin } from './file-origin.js';
import { PROGRAM_OF_LISTS, sameCompany } from './file-origin.js';
import { ImportQuestion, type Questions } from './import-question.js';
import { LedgerSource } from './ledger-source.entity.js';

export interface SourceAsked {
  /** By name; left out, it is recognised. */
  readonly name?: string | undefined;
  readonly origin: FileOrigin;
  readonly example: boolean;
  readonly years: readonly number[];
  /** Series that the file has: what an earlier version imported is recognised by one of them. */
  readonly series: ReadonlySet<string>;
}

export interface ResolvedSource {
  readonly source: LedgerSource;
  readonly isNew: boolean;
  /** Whether it has been imported before. */
  readonly isUsed: boolean;
  /** Whether anything of it was written. */
  readonly changed: boolean;
}

/**
 * The source of an import: the one that it names, else the one of the file's organisation number and program, never by the
 * file's name (docs/decisions/0026). One that is not known is made. Another company than its earlier imports' is asked about.
 */
export async function resolveSource(manager: EntityManager, asked: SourceAsked, questions: Questions): Promise<ResolvedSource> {
  const known = await findSource(manager, asked);
  const source = known ?? (await makeSource(manager, asked));
  if (!asked.example) await askForCompany(manager, source, asked, known === null, questions);
  const told = await keepWhatIsTold(manager, source, asked.origin);
  const isUsed = known !== null && (await manager.existsBy(LedgerImport, { sourceId: source.id }));
  return { source, isNew: known === null, isUsed, changed: told || known === null };
}

/** The source by its name, or by the words that an earlier version kept with an import. */
export async function sourceOfName(manager: EntityManager, name: string): Promise<LedgerSource | null> {
  const named = await manager.findOneBy(LedgerSource, { name });
  if (named) return named;
  const [earlier] = await manager.find(LedgerImport, { where: { source: name }, order: { id: 'DESC' }, take: 1 });
  return earlier?.sourceId == null ? null : manager.findOneBy(LedgerSource, { id: earlier.sourceId });
}

async function findSource(
  manager: EntityManager,
  { name, origin, years, series, example }: SourceAsked,
): Promise<LedgerSource | null> {
  if (name !== undefined) return sourceOfName(manager, name);
  const { program, organisationNumber } = origin;
  const all = await manager.find(LedgerSource, { where: { example }, order: { id: 'ASC' } });
  const sameProgram = all.filter((each) => !each.ofEarlierVersion && each.program === program);
  const exact = sameProgram.find((each) => each.organisationNumber === organisationNumber);
  // where one of the two does not say its number, it may be the same: another name is asked about
  const likely = sameProgram.filter((each) => organisationNumber === '' || each.organisationNumber === '');
  const found = exact ?? likely.find((each) => sameCompany(each, origin)) ?? likely[0];
  if (found) return found;
  for (const each of all.filter(({ ofEarlierVersion }) => ofEarlierVersion)) {
    if (await hasSeries(manager, each.id, years, series)) return each;
  }
  return null;
}

async function hasSeries(
  manager: EntityManager,
  sourceId: number,
  years: readonly number[],
  series: ReadonlySet<string>,
): Promise<boolean> {
  const marks = years.map(() => '?').join(',');
  const known = await manager.query<{ series: string }[]>(
    `SELECT DISTINCT series FROM voucher WHERE source_id = ? AND year IN (${marks})`,
    [sourceId, ...years],
  );
  return known.some((each) => series.has(each.series));
}

async function makeSource(manager: EntityManager, { name, origin, example }: SourceAsked): Promise<LedgerSource> {
  const source: LedgerSource = {
    ...{ id: await takeNumbers(manager, 'ledger-source', 1), name: name ?? (await freeName(manager, origin)) },
    ...{ ...origin, costCentreDimension: 1, projectDimension: 6, csvColumns: null, filter: null },
    ...{ example, ofEarlierVersion: false },
  };
  await manager.insert(LedgerSource, source);
  return source;
}

async function freeName(manager: EntityManager, { program, company, organisationNumber }: FileOrigin): Promise<string> {
  const base =
    [company || organisationNumber, program]
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, 180) || 'SIE';
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base} ${count}`;
    if (!(await manager.existsBy(LedgerSource, { name }))) return name;
  }
}

async function askForCompany(
  manager: EntityManager,
  source: LedgerSource,
  { name, origin }: SourceAsked,
  isNew: boolean,
  questions: Questions,
): Promise<void> {
  const others = isNew && name === undefined ? await otherCompanies(manager, source) : [];
  const before = isNew ? others : [source];
  if (before.length > 0 && !before.some((each) => sameCompany(each, origin))) {
    const [known] = before;
    const figures = {
      ...{ company: origin.company, organisationNumber: origin.organisationNumber },
      ...{
        knownCompany: known?.company ?? '',
        knownOrganisationNumber: known?.organisationNumber ?? '',
        source: known?.name ?? '',
      },
    };
    const call = ({ company, organisationNumber }: Pick<FileOrigin, 'company' | 'organisationNumber'>): string =>
      [company, organisationNumber].filter((part) => part !== '').join(', ');
    questions.ask({
      ...{ accept: ImportQuestion.OTHER_COMPANY, alternatives: [], figures },
      message: `The file is of ${call(origin)}; the ledger’s source “${figures.source}” is of ${call(known ?? origin)}. Name a source of its own if it is one.`,
    });
  }
}

/** A source is called as its last file calls it; a list that is named as the source's does not change which program writes its files. */
async function keepWhatIsTold(manager: EntityManager, source: LedgerSource, origin: FileOrigin): Promise<boolean> {
  const isList = origin.program === PROGRAM_OF_LISTS && source.program !== '';
  const said = { ...source, ...spoken(isList ? { ...origin, program: '' } : origin) };
  const isIdentified = origin.program + origin.organisationNumber !== '';
  const ofEarlierVersion = source.ofEarlierVersion && !isIdentified;
  const { program, company, organisationNumber } = said;
  const same = program === source.program && company === source.company && organisationNumber === source.organisationNumber;
  if (same && ofEarlierVersion === source.ofEarlierVersion) return false;
  await manager.update(LedgerSource, { id: source.id }, { program, company, organisationNumber, ofEarlierVersion });
  return true;
}

/** What the file says; what it does not say stays as it was. */
function spoken(origin: FileOrigin): Partial<FileOrigin> {
  return Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== ''));
}

/** The sources whose company is known, where the file's is none of theirs it may be a file that was taken by mistake. */
async function otherCompanies(manager: EntityManager, { id }: LedgerSource): Promise<LedgerSource[]> {
  const all = await manager.findBy(LedgerSource, { example: false });
  return all.filter((each) => each.id !== id && each.organisationNumber + each.company !== '');
}
