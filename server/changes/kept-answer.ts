/** What was answered to a request with an idempotency key, beside the result of its unit of work. */
export interface KeptAnswer {
  readonly changed: boolean;
  /** What was read after it; plain values and whole numbers of any size. */
  readonly answer: unknown;
}

const WHOLE = 'whole number';

/** As text that gives the very same values back: JSON has no whole numbers beyond 2⁵³, which exact decimals are made of. */
export function writeKeptAnswer(kept: KeptAnswer): string {
  return JSON.stringify(kept, (_name, value: unknown) => (typeof value === 'bigint' ? { [WHOLE]: String(value) } : value));
}

export function readKeptAnswer(text: string): KeptAnswer {
  return JSON.parse(text, (_name, value: unknown) => {
    const digits: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, WHOLE) : undefined;
    return typeof digits === 'string' ? BigInt(digits) : value;
  }) as KeptAnswer;
}
