/** Where a difference is drawn: the line of zero and how far a bar reaches. */
export interface BarScale {
  readonly zero: number;
  place(difference: number): number;
}

/**
 * One scale for all bars. Its end is 1, 2 or 5 with zeros, so that bars grow while a slider moves instead of the scale. Zero is in
 * the middle where some pay more and some less, else at the side.
 */
export function barScale(differences: readonly number[], from: number, to: number): BarScale {
  const [least, most] = [Math.min(0, ...differences), Math.max(0, ...differences)];
  const end = roundEnd(Math.max(-least, most));
  const zero = least < 0 && most > 0 ? from + (to - from) / 2 : least < 0 ? to : from;
  const reach = least < 0 && most > 0 ? (to - from) / 2 : to - from;
  return { zero, place: (difference) => zero + (difference / end) * reach };
}

function roundEnd(largest: number): number {
  if (largest === 0) return 1;
  const decade = 10 ** Math.floor(Math.log10(largest));
  return ([1, 2, 5].find((each) => each * decade >= largest) ?? 10) * decade;
}
