/** The name itself, or with the first number behind it that makes it new. Excel compares names without regard to case. */
export function uniqueName(wanted: string, taken: readonly string[], separator: '_' | ' '): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${separator}${number}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
