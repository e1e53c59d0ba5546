/** Milliseconds of a day. */
const DAY_MS = 86_400_000;

/** Serial 61 is 1 March 1900; serial 60 is Excel's 29 February 1900, a day that never was. */
const EPOCH_AFTER_LEAP_DAY_MS = Date.UTC(1899, 11, 30);
const EPOCH_BEFORE_LEAP_DAY_MS = Date.UTC(1899, 11, 31);

/** 31 December 9999, the last day that Excel knows. */
export const LAST_SERIAL = 2_958_465;

/**
 * The day of an Excel date serial in the 1900 system, YYYY-MM-DD; a time of day after the point is left out.
 * Undefined for what is no day: below 1, beyond 9999, and 60. Excel counts 1900 as a leap year, so days before
 * March 1900 lie one off.
 */
export function dayOfSerial(serial: number): string | undefined {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_SERIAL) || days === 60) return undefined;
  const epochMs = days < 60 ? EPOCH_BEFORE_LEAP_DAY_MS : EPOCH_AFTER_LEAP_DAY_MS;
  return new Date(epochMs + days * DAY_MS).toISOString().slice(0, 10);
}

/** The serial of a day from 1900-01-01 to 9999-12-31. Law: `dayOfSerial(serialOfDay(day))` is the day. */
export function serialOfDay(day: string): number {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  const serial = (atMs - EPOCH_AFTER_LEAP_DAY_MS) / DAY_MS;
  return serial > 60 ? serial : serial - 1;
}
