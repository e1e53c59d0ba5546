/** A formula to insert, and what it gives. */
export interface FunctionExample {
  readonly id: string;
  /** As `range.formulas` takes them: texts in quotes, a decimal point, and commas inside of calls of other functions. */
  readonly arguments: readonly string[];
  readonly texts: { readonly en: string; readonly sv: string };
}

/** Examples of every function, about a year that has figures. */
export function functionExamples(year: number): readonly FunctionExample[] {
  const example = (id: string, list: readonly string[], en: string, sv: string): FunctionExample => {
    return { id, arguments: list, texts: { en, sv } };
  };
  return [
    example('CONTRIBUTION', ['"Skåne"', `${year}`], `Skåne’s contribution ${year}`, `Skånes bidrag ${year}`),
    example(
      'CONTRIBUTION',
      ['', `"${year} -1"`],
      'All regions together, the year before',
      'Alla regioner tillsammans, året före',
    ),
    example('SHARE', ['"VGR"', `${year}`], `Västra Götaland’s share ${year}`, `Västra Götalands andel ${year}`),
    example('POPULATION', ['"12"'], 'Skåne’s newest known population', 'Skånes senast kända folkmängd'),
    example(
      'CONTRIBUTIONS',
      [`${year}`],
      'Every region with its contribution, as a list',
      'Varje region med sitt bidrag, som lista',
    ),
    example('BUDGET', ['"ACT-5"', `${year}`], `The budget of activity 5, ${year}`, `Budgeten för aktivitet 5, ${year}`),
    example(
      'BUDGET',
      ['"PERSONNEL"', `"${year} YTD"`],
      'Personnel: budget through the last complete month',
      'Personal: budget till och med senaste hela månaden',
    ),
    example(
      'ACTUAL',
      ['"PERSONNEL"', `"${year} YTD"`],
      'Personnel: outcome through the last complete month',
      'Personal: utfall till och med senaste hela månaden',
    ),
    example(
      'ACTUAL',
      ['"4*"', `"${year}-01"`],
      'All accounts that begin with 4, January',
      'Alla konton som börjar på 4, januari',
    ),
    example(
      'ACTUAL',
      ['"5000..5999"', `"${year} YTD -1y"`],
      'A range of accounts, the same months last year',
      'Ett intervall av konton, samma månader i fjol',
    ),
    example('BUDGETVSACTUAL', [`${year}`], 'Budget against outcome by activity', 'Budget mot utfall per aktivitet'),
    example(
      'WHATIF',
      [`${year}`],
      'What each region would pay; add a range of changes',
      'Vad varje region betalar; lägg till ett område med ändringar',
    ),
    example('ALLOCATE', ['1000', '{1;2;3}'], '1 000 kr shared as 1 to 2 to 3', '1 000 kr fördelade som 1, 2 och 3'),
    example('LIST', ['"REGIONS"'], 'Every region’s code and name', 'Varje regions kod och namn'),
    example('LIST', ['"ACTIVITIES"'], 'The activities that BUDGET and ACTUAL take', 'Aktiviteterna som BUDGET och ACTUAL tar'),
    example(
      'STATUS',
      [],
      'The revision of the data, and when it last changed',
      'Uppgifternas revision, och när de senast ändrades',
    ),
  ];
}
