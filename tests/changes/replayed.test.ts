import { expect, it } from 'vitest';
import { IdempotencyKey } from '../../server/changes/change.entity.js';
import { buildFordelaSchema } from '../../server/http/build-schema.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const YEAR = 'year total revision replayed';
const set = (total: number, options = '') =>
  `mutation { setBudgetYear(input: {year: 2028, total: ${total}, referenceDate: "2024-12-31", source: "Test"}${options}) { ${YEAR} contributionTable { total revision } } }`;
const SIE = [
  '#FLAGGA 0',
  '#SIETYP 4',
  '#RAR 0 20290101 20291231',
  '#PBUDGET 0 202901 5010 {} 1200.00 0',
  '#PBUDGET 0 202902 5010 {} 1300.00 0',
  '#VER A 1 20290115 Hyra',
  '{',
  '#TRANS 5010 {} 100.00',
  '#TRANS 1930 {} -100.00',
  '}',
].join('\\n');
const LINE = '{activity: "ACT-1", accountGroup: "PERSONNEL", total: 1200}';
const INSTALMENTS = 'replayed revision instalments { number amount requestedOn paid }';
const RULES = (activity: string) =>
  `rules: [{fromAccount: "5", toAccount: "5", activities: [{code: "${activity}"}], accountGroup: "SERVICES", from: "2020-01-01"}]`;
const TABLE = 'version status total revision replayed rows { region { code } amount previousAmount exactShare { numerator } }';
const SCENARIO =
  'id name version newestVersion visibility archivedAt revision replayed adjustments { total { percent } key { unit } }';

/** Every mutation that takes a key, in an order in which each can be done; what is done later changes what earlier ones are about. */
const MUTATIONS: readonly (readonly [string, string, string])[] = [
  ['addActivity', 'input: {code: "OWN-1", name: "Own", nameSv: "Egen"}', 'revision replayed activities { code }'],
  ['addActivity', 'input: {code: "OWN-2", name: "Own", nameSv: "Egen"}', 'revision replayed activities { code }'],
  [
    'addAccountGroup',
    'input: {code: "OWN", name: "Own", nameSv: "Egen", kind: COST}',
    'revision replayed accountGroups { code name }',
  ],
  [
    'renameAccountGroup',
    'input: {code: "OWN", name: "Renamed", nameSv: "Egen"}',
    'revision replayed accountGroups { code name }',
  ],
  [
    'addAccountGroup',
    'input: {code: "OWN-3", name: "Own", nameSv: "Egen", kind: COST}',
    'revision replayed accountGroups { code }',
  ],
  ['setAccountMapping', RULES('ACT-1'), 'revision replayed accountMapping { activities { code } }'],
  [
    'addAccountMapping',
    'rules: [{fromAccount: "8", toAccount: "8", accountGroup: "SERVICES", from: "2020-01-01"}]',
    'revision replayed accountMapping { fromAccount }',
  ],
  ['importBudgetSie', `input: {year: 2029, source: "Test", file: {text: "${SIE}"}}`, 'version revision replayed lines { total }'],
  [
    'setBudgetDraft',
    `input: {year: 2029, source: "Other", lines: [${LINE}]}`,
    'version revision source replayed lines { total months }',
  ],
  [
    'importBudget',
    'input: {year: 2029, source: "Csv", content: "activity,account_group,text,profile,total\\nACT-1,PERSONNEL,,EQUAL,2400\\n"}',
    'version revision source replayed lines { total months }',
  ],
  ['decideBudget', 'input: {year: 2029, decidedOn: "2026-11-01", reference: "SG 1"}', 'version status revision replayed'],
  [
    'setBudgetDraft',
    `input: {year: 2029, source: "Next", revisionReason: "More", lines: [${LINE}]}`,
    'version status revision replayed',
  ],
  ['decideBudget', 'input: {year: 2029, decidedOn: "2026-11-02", reference: "SG 2"}', 'version status revision replayed'],
  ['importLedgerFile', `input: {source: "Test", file: {text: "${SIE}"}}`, 'ledgerChanged revision replayed added unmappedRows'],
  [
    'registerVoucher',
    'input: {date: "2029-02-01", text: "Resa", rows: [{account: "5010", amount: 50}, {account: "1930", amount: -50}]}',
    'series number replayed',
  ],
  ['reverseVoucher', 'input: {year: 2029, series: "F", number: 1, date: "2029-02-02", text: "Fel"}', 'series number replayed'],
  [
    'setBudgetYear',
    'input: {year: 2030, total: 1000, referenceDate: "2024-12-31", source: "Test"}',
    `${YEAR} contributionTable { total }`,
  ],
  [
    'saveScenario',
    'input: {name: "Tried", baseYear: 2030, adjustments: [{total: {percent: "2.5"}}, {key: {unit: 1}}]}',
    SCENARIO,
  ],
  [
    'recordFinancingDecision',
    'input: {year: 2030, region: "Skåne", outcome: APPROVED, decidedOn: "2026-10-01", decidedBy: "RS", reference: "1"}',
    'outcome reference replayed',
  ],
  [
    'recordFinancingDecision',
    'input: {year: 2030, region: "Skåne", outcome: DECLINED, decidedOn: "2026-10-02", decidedBy: "RS", reference: "2"}',
    'outcome reference replayed',
  ],
  ['decideContributions', 'input: {year: 2030, decidedOn: "2026-11-01", reference: "SG 3"}', TABLE],
  ['planInstalments', 'year: 2030, dueDates: ["2030-03-31", "2030-09-30"]', INSTALMENTS],
  ['requestInstalment', 'year: 2030, number: 1, requestedOn: "2030-03-01"', INSTALMENTS],
  [
    'recordPayment',
    'input: {year: 2030, number: 1, region: "Skåne", paidOn: "2030-03-02", amount: 10, reference: "BG"}',
    INSTALMENTS,
  ],
  [
    'recordPayment',
    'input: {year: 2030, number: 1, region: "Skåne", paidOn: "2030-03-03", amount: 5, reference: "BG"}',
    INSTALMENTS,
  ],
  ['requestInstalment', 'year: 2030, number: 2, requestedOn: "2030-09-01"', INSTALMENTS],
  ['openCorrection', 'year: 2030, reason: "Wrong"', `open correctionReason ${YEAR} contributionTable { status }`],
  [
    'setBudgetYear',
    'input: {year: 2030, total: 2000, referenceDate: "2024-12-31", source: "Test"}',
    `${YEAR} contributionTable { total }`,
  ],
  ['decideContributions', 'input: {year: 2030, decidedOn: "2026-11-02", reference: "SG 4"}', TABLE],
  ['setBudgetYear', 'input: {year: 2031, total: 1000, referenceDate: "2030-12-31", source: "Test"}', YEAR],
  [
    'registerWithdrawal',
    'input: {region: "Gotland", notifiedOn: "2026-06-01", reference: "D 1"}',
    'revision replayed withdrawals { region { code } confirmedOn }',
  ],
  ['confirmWithdrawal', 'input: {region: "Gotland", confirmedOn: "2026-09-01"}', 'revision replayed withdrawals { confirmedOn }'],
  [
    'startParticipation',
    'input: {regions: ["Gotland"], fromYear: 2035, note: "Back"}',
    'revision replayed participation { region { code } from to }',
  ],
  [
    'importPopulation',
    'input: {source: "Test", format: CSV, content: "POPULATION"}, accept: [JUMPS], reason: "Example figures"',
    'revision changed replayed populations { version changed }',
  ],
  ['setVarianceSign', 'sign: OUTCOME_LESS_BUDGET', 'varianceSign replayed'],
  ['setLedgerCompany', 'input: {name: "Example", organisationNumber: "232100-0016"}', 'name organisationNumber replayed'],
  ['setAccountMapping', RULES('ACT-2'), 'revision replayed accountMapping { activities { code } }'],
];

onEachDatabase('the same request with the same key', (database) => {
  it('is told what it was told then, although somebody has changed it since', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const first = await graphql(set(1000, ', idempotencyKey: "k"'));
    const told = first.body.data?.setBudgetYear as { revision: number };
    expect(first.body).toEqual({
      data: {
        setBudgetYear: {
          ...{ year: 2028, total: 1000, revision: told.revision, replayed: false },
          contributionTable: { total: 1000, revision: told.revision },
        },
      },
    });
    const other = (await graphql(set(2000))).body.data?.setBudgetYear;
    expect(other).toMatchObject({ total: 2000, revision: told.revision + 1, replayed: false });
    expect((await graphql(set(1000, ', idempotencyKey: "k"'))).body).toEqual({
      data: { setBudgetYear: { ...told, replayed: true } },
    });
    const stale = `input: {year: 2028, total: 3000, referenceDate: "2024-12-31", source: "Test", expectedRevision: ${told.revision}}`;
    expect((await graphql(`mutation { setBudgetYear(${stale}) { total } }`)).body.errors).toMatchObject([
      { extensions: { code: 'STALE' } },
    ]);
  });

  it('is told of a table that could not be computed then, although it can be now', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const ask = () =>
      graphql(
        'mutation { setBudgetYear(input: {year: 2028, total: 1000, referenceDate: "2027-12-31", source: "T"}, idempotencyKey: "k") { replayed contributionTable { total } } }',
      );
    const first = await ask();
    expect(first.body.errors).toMatchObject([
      { extensions: { code: 'POPULATION_UNKNOWN', figures: { referenceDate: '2027-12-31' } } },
    ]);
    await graphql(set(2000));
    const again = await ask();
    expect(again.body).toEqual({ ...first.body, data: { setBudgetYear: { replayed: true, contributionTable: null } } });
  });

  it('is told the same of every change there is', async () => {
    const house = await database.house('real');
    const { graphql } = await serve({}, house);
    const population = ['region_code,year,population', ...REGIONS.map((code) => `${code},2029,100000`)].join('\\n');
    const ask = async (index: number) => {
      const [name, input, fields] = MUTATIONS[index] as (typeof MUTATIONS)[number];
      const { body } = await graphql(
        `mutation { ${name}(${input.replace('POPULATION', population)}, idempotencyKey: "k${index}") { ${fields} } }`,
      );
      expect(body.errors, `${name} ${index}`).toBeUndefined();
      return body.data?.[name] as { replayed: boolean };
    };
    const told: object[] = [];
    for (const index of MUTATIONS.keys()) {
      const answer = await ask(index);
      expect(answer.replayed, MUTATIONS[index]?.[0]).toBe(false);
      told.push(answer);
    }
    const revision = (await graphql('{ revision }')).body.data;
    for (const index of MUTATIONS.keys()) {
      if (MUTATIONS[index]?.[0] === 'importBudgetSie') continue; // its lines are by the mapping, which is another now
      expect(await ask(index), `${MUTATIONS[index]?.[0]} ${index}`).toEqual({ ...told[index], replayed: true });
    }
    expect((await graphql('{ revision }')).body.data).toEqual(revision);
    // no change with a key is left out
    const fields = Object.values((await buildFordelaSchema()).getMutationType()?.getFields() ?? {});
    const keyed = fields.filter(({ args }) => args.some(({ name }) => name === 'idempotencyKey')).map(({ name }) => name);
    const tried = new Set([...MUTATIONS.map(([name]) => name), ...SCENARIOS]);
    expect(keyed.filter((name) => !tried.has(name))).toEqual([]);
  });

  it('is told the same of what was done to a scenario', async () => {
    const { graphql } = await serve({}, await database.house('real'));
    const ask = async (field: string, key: string, fields = SCENARIO) => {
      const { body } = await graphql(`mutation { a: ${field.replace(/\)$/, `, idempotencyKey: "${key}")`)} { ${fields} } }`);
      expect(body.errors, field).toBeUndefined();
      return body.data?.a as { id: string; replayed: boolean };
    };
    const { id } = await ask(
      'saveScenario(input: {name: "Mine", baseYear: 2023, adjustments: [{total: {percent: "0.1"}}, {key: {unit: 0.01, components: [{measure: "POPULATION", weight: "0.123456789012345678"}]}}]})',
      'save',
    );
    const fields: readonly (readonly [string, string?])[] = [
      [`copyScenario(id: "${id}", name: "Copy")`],
      [`shareScenario(id: "${id}", visibility: COOPERATION)`],
      [`archiveScenario(id: "${id}")`],
      [`archiveScenario(id: "${id}", archived: false)`],
      [`saveScenario(input: {id: "${id}", name: "Renamed", baseYear: 2023, adjustments: [{total: {percent: "3"}}]})`],
      [`proposeScenario(input: {id: "${id}"})`, TABLE],
      [`shareScenario(id: "${id}", visibility: PRIVATE)`],
      [`saveScenario(input: {id: "${id}", name: "Mine", baseYear: 2023, adjustments: [{total: {percent: "4"}}]})`],
      [`proposeScenario(input: {id: "${id}"})`, TABLE],
    ];
    const told: object[] = [];
    for (const [index, [field, wanted]] of fields.entries()) told.push(await ask(field, `k${index}`, wanted));
    for (const [index, [field, wanted]] of fields.entries()) {
      expect(await ask(field, `k${index}`, wanted), field).toEqual({ ...told[index], replayed: true });
    }
  });

  it('is answered as the data are now where the key is of before answers were kept', async () => {
    const house = await database.house('real');
    const { graphql } = await serve({}, house);
    await graphql(set(1000, ', idempotencyKey: "k"'));
    await house.database.writer.manager.update(IdempotencyKey, { key: 'k' }, { answer: null });
    await graphql(set(2000));
    expect((await graphql(set(1000, ', idempotencyKey: "k"'))).body.data?.setBudgetYear).toMatchObject({
      total: 2000,
      replayed: true,
    });
  });
});

const SCENARIOS = ['copyScenario', 'shareScenario', 'archiveScenario', 'proposeScenario'];
const REGIONS = [
  ...['01', '03', '04', '05', '06', '07', '08', '09', '10', '12', '13'],
  ...['14', '17', '18', '19', '20', '21', '22', '23', '24', '25'],
];
