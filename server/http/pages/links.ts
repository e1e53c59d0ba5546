/** The start page's tiles, in this order. A new page gets its line here. */
export const LINKS = [
  { href: '/workbench', key: 'workbench' },
  { href: '/graphiql', key: 'graphiql' },
  { href: '/schema.graphql', key: 'schema' },
  { href: '/health/ready', key: 'health' },
] as const;

export type LinkKey = (typeof LINKS)[number]['key'];
