import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser } from '../support/browser.js';
import { refuseUnbuilt } from '../support/server-process.js';
import { type OpenWorkbench, openWorkbench } from '../support/workbench.js';

/** 2023: 1 200 kr budgeted for ACT-5’s travel, 100 a month; 250.50 booked in February, and 9 in March that no rule places. */
async function bookYear({ graphql }: OpenWorkbench): Promise<void> {
  await graphql(`mutation { setAccountMapping(rules: [
    {fromAccount: "19", toAccount: "19", accountGroup: "ASSETS", from: "2023-01-01"},
    {fromAccount: "55", toAccount: "55", accountGroup: "TRAVEL", activities: [{code: "ACT-5"}], from: "2023-01-01"}
  ]) { revision } }`);
  for (const [date, account, amount] of [
    ['2023-02-10', '5510', 250.5],
    ['2023-03-31', '8410', 9],
  ]) {
    const rows = `[{account: "${account}", amount: ${amount}}, {account: "1930", amount: -${amount}}]`;
    await graphql(`mutation { registerVoucher(input: {date: "${date}", text: "Example", rows: ${rows}}) { number } }`);
  }
  const line = '{activity: "ACT-5", accountGroup: "TRAVEL", total: 1200}';
  await graphql(`mutation { setBudgetDraft(input: {year: 2023, source: "Example", lines: [${line}]}) { version } }`);
  await graphql('mutation { decideBudget(input: {year: 2023, decidedOn: "2022-11-28", reference: "Example §8"}) { version } }');
}

describe.skipIf(!hasBrowser())('budget and outcome in the workbench', () => {
  let browser: Browser;
  beforeAll(async () => {
    refuseUnbuilt();
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('stand in cells alone, by a heading’s date, in sums, spilled, and refused in words', async () => {
    const bench = await openWorkbench(browser);
    await bookYear(bench);
    await bench.enter('A1:A7', [
      ['=DATE(2023,2,1)'],
      ['=FORDELA.ACTUAL("ACT-5",A1)'],
      ['=FORDELA.ACTUAL(,2023)+FORDELA.ACTUAL("UNMAPPED",2023)'],
      ['=SUM(FORDELA.BUDGET("Avtalsuppföljningar","2023Q1"),-FORDELA.ACTUAL(5,"2023Q1"))'],
      ['=FORDELA.BUDGET("TRAVEL",2023,1)'],
      ['=FORDELA.BUDGET("ACT-5",2019)'],
      ['=FORDELA.ACTUAL("ACT-9",2023)'],
    ]);
    await bench.enter('C1', [['=FORDELA.BUDGETVSACTUAL(2023,"aktivitet","2023-03")']]);
    await bench.enter('P1', [['=SUMIF(C2:C20,"COST",H2:H20)']]);
    const alone = (await bench.settled('A2:A7')).flat();
    expect(alone.slice(0, 4)).toEqual([250.5, 259.5, 49.5, 1200]); // 250.50 + 9; 300 − 250.50
    expect(alone[4]).toMatch(/^#(N\/A|SAKNAS!)/);
    expect(alone[5]).toMatch(/^#(VALUE!|VÄRDEFEL!)/);
    expect(await bench.settled('C1:M3')).toEqual([
      [
        ...['Avsnitt', 'Kod', 'Namn', 'Budget', 'Budget hittills', 'Utfall hittills', 'Avvikelse', 'Avvikelse, %', 'Återstår'],
        ...['Prognos', 'Utfall förra året'],
      ],
      ['COST', 'ACT-5', 'Avtalsuppföljningar', 1200, 300, 250.5, 49.5, 16.5, 949.5, 1150.5, ''],
      ['UNMAPPED', '', 'Utan aktivitet', 0, 0, 9, -9, '', -9, 9, ''],
    ]);
    expect(await bench.settled('P1')).toEqual([[250.5]]);
    expect(bench.problems).toEqual([]);
  });
});
