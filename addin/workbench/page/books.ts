import type { SavedWorkbook } from '../host/save.js';

const DATABASE = 'fordela-workbench';
const STORE = 'workbooks';

/** The workbooks kept in this browser, by name. */
export class Books {
  readonly #database: Promise<IDBDatabase>;

  constructor() {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    this.#database = answer(request);
  }

  async names(): Promise<string[]> {
    return (await this.#do('readonly', (store) => store.getAllKeys())).map(String).sort();
  }

  read(name: string): Promise<SavedWorkbook | undefined> {
    return this.#do('readonly', (store) => store.get(name) as IDBRequest<SavedWorkbook | undefined>);
  }

  async write(name: string, saved: SavedWorkbook): Promise<void> {
    await this.#do('readwrite', (store) => store.put(saved, name));
  }

  async delete(name: string): Promise<void> {
    await this.#do('readwrite', (store) => store.delete(name));
  }

  async #do<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return answer(work((await this.#database).transaction(STORE, mode).objectStore(STORE)));
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((give, refuse) => {
    request.onsuccess = () => give(request.result);
    request.onerror = () => refuse(request.error);
  });
}
