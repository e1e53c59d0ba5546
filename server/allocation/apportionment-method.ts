/** How exact amounts become whole units. The names are the schema's; each has a file of its own in this folder. */
export const ApportionmentMethod = {
  LARGEST_REMAINDER: 'LARGEST_REMAINDER',
  SAINTE_LAGUE: 'SAINTE_LAGUE',
  DHONDT: 'DHONDT',
  ADAMS: 'ADAMS',
  DEAN: 'DEAN',
  HUNTINGTON_HILL: 'HUNTINGTON_HILL',
} as const;

export type ApportionmentMethod = (typeof ApportionmentMethod)[keyof typeof ApportionmentMethod];
