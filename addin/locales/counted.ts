/** The words that stand for somebody, in their order, with how many: nobody wants to read "0 less". */
export const counted = (counts: Readonly<Record<string, number>>): { readonly word: string; readonly count: number }[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => ({ word, count }));
