/** Who is signed in on this computer. The code never goes into the workbook, where everybody who gets the file would have it. */
export interface Session {
  token(): string | undefined;
  /** `keep`: also after Excel was closed. */
  signIn(token: string, keep: boolean): void;
  signOut(): void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps the code in the storage of the add-in's own page: until Excel closes, or on request for longer. `partition` is Office's key
 * for add-ins that share an address in a browser; a browser that refuses storage signs in for as long as the page stands.
 */
export function createSession(
  stores: { readonly untilClosed: Store | undefined; readonly forLonger: Store | undefined },
  partition = () => '',
): Session {
  const key = (): string => `${partition()}fordela-token`;
  let inMemory: string | undefined;
  const read = (store: Store | undefined): string | undefined => attempt(() => store?.getItem(key())) ?? undefined;
  return {
    token: () => inMemory ?? read(stores.untilClosed) ?? read(stores.forLonger),
    signIn(token, keep) {
      inMemory = token;
      const [into, outOf] = keep ? [stores.forLonger, stores.untilClosed] : [stores.untilClosed, stores.forLonger];
      attempt(() => outOf?.removeItem(key()));
      attempt(() => into?.setItem(key(), token));
    },
    signOut() {
      inMemory = undefined;
      for (const store of [stores.untilClosed, stores.forLonger]) attempt(() => store?.removeItem(key()));
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined; // storage is switched off or full
  }
}

/** The code itself, where somebody pasted the whole link that the server printed. */
export function readToken(pasted: string): string {
  const text = pasted.trim();
  return /[?&]token=([^&#\s]+)/.exec(text)?.[1] ?? text;
}
