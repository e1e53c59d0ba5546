/** A percentage of inhabitants in hundredths, for reading: 897.5659… is 897.57. */
export function roundPercent(percent: number): number {
  return Math.floor(percent * 100 + 0.5) / 100;
}
