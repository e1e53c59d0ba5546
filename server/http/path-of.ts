/** The path of a request, without what follows it: a query may hold a token. */
export function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '/';
}
