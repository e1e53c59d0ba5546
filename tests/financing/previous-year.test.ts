import { expect, it } from 'vitest';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const rows = (fields: string) => `rows { region { code } ${fields} }`;

onEachDatabase('last year beside this one', (database) => {
  it('is there wherever it is asked for, also beside a question that does not, and within fragments', async () => {
    const house = await database.house('example');
    const { graphql } = await serve({}, house);
    const { body } = await graphql(`{
      bare: contributionTable(year: 2023) { ${rows('amount')} }
      full: contributionTable(year: 2023) { ${rows('amount previousAmount change')} }
      inFragment: contributionTable(year: 2023) { ...A }
      budgetYears { year contributionTable { ...A } }
    } fragment A on ContributionTable { rows { ...B } } fragment B on Contribution { region { code } ... on Contribution { amount change } }`);
    type Table = { rows: { region: { code: string }; amount: number; previousAmount?: number; change?: number }[] };
    const data = body.data as {
      bare: Table;
      full: Table;
      inFragment: Table;
      budgetYears: { year: number; contributionTable: Table }[];
    };
    const skane = ({ rows: all }: Table) => all.find(({ region }) => region.code === '12');
    // docs/graphql.md, question 2: Skåne paid 670 867.42 in 2022 and 1 344 215.63 in 2023
    expect(skane(data.full)).toMatchObject({ amount: 1344215.63, previousAmount: 670867.42, change: 673348.21 });
    expect(skane(data.bare)).toEqual({ region: { code: '12' }, amount: 1344215.63 });
    expect(skane(data.inFragment)).toMatchObject({ change: 673348.21 });
    const in2023 = data.budgetYears.find(({ year }) => year === 2023)?.contributionTable as Table;
    expect(skane(in2023)).toMatchObject({ change: 673348.21 });
  });

  it('still tells which reference dates are known where one is not', async () => {
    const house = await database.house('example');
    const { graphql } = await serve({}, house);
    const input = { year: 2028, total: 12500000, referenceDate: '2027-12-31', source: 'x' };
    await graphql('mutation ($input: BudgetYearInput!) { setBudgetYear(input: $input) { year } }', { input });
    const { body } = await graphql('{ contributionTable(year: 2028) { total } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'POPULATION_UNKNOWN', figures: { referenceDate: '2027-12-31' } });
    const { known } = body.errors?.[0]?.extensions.figures ?? {};
    expect(known).toEqual(Array.from({ length: 15 }, (_, index) => `${2010 + index}-12-31`));
  });
});
