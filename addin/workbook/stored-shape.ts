export const isText = (each: unknown): each is string => typeof each === 'string';

export const isListOf = <T>(list: unknown, is: (each: unknown) => each is T): list is readonly T[] =>
  Array.isArray(list) && list.every(is);

/** Texts by name, or nothing at all. */
export const isFacts = (read: unknown): read is Readonly<Record<string, string>> | undefined =>
  read === undefined || (typeof read === 'object' && read !== null && Object.values(read).every(isText));

/** Whether something is an object with a whole number for its year. */
export const hasYear = (read: unknown): read is { readonly year: number } =>
  typeof read === 'object' && read !== null && Number.isInteger(Reflect.get(read, 'year'));
