/** Whole numbers of 0 or more, kept small where many lie close together: thirty-two neighbours share one entry. */
export class NumberSet {
  private readonly words = new Map<number, number>();

  add(number: number): void {
    const word = Math.floor(number / 32);
    this.words.set(word, (this.words.get(word) ?? 0) | (1 << (number % 32)));
  }

  has(number: number): boolean {
    return (((this.words.get(Math.floor(number / 32)) ?? 0) >>> (number % 32)) & 1) === 1;
  }
}
