import { button, element } from '../element.js';
import { textField } from '../text-field.js';
import { refusalList } from './refusal-list.js';
import { createSubmissionKey } from './submission-key.js';
import type { SubmitPane } from './submit-pane.js';
import { uploadProgress } from './upload-progress.js';

const IMPORT_TIMEOUT_MS = 900_000; // the largest ledger that the server takes

/** What is asked with a preview before it can be stored. */
export interface Question {
  readonly node: HTMLElement;
  /** What the button says that stores in spite of it. */
  readonly accept: string;
  /** The reader's reason; undefined where there is none, and then the field has said so. */
  read(): string | undefined;
}

export interface Asked<F> {
  readonly given: F;
  /** Null where the server is to recognise it. */
  readonly source: string | null;
  readonly dryRun: boolean;
  /** Where there was a question: the answer to it. */
  readonly reason?: string | undefined;
  readonly idempotencyKey: string | null;
}

/** What is particular to a kind of file: F is what is sent besides its source, A what the server answers. */
export interface ImportKind<F, A> {
  readonly id: string;
  readonly sourceLabel: string;
  /** What is said where it is missing; left out, the server recognises the source. */
  readonly sourceNeeded?: string | undefined;
  /** Fields that say how the file is to be read. */
  readonly fields?: HTMLElement | undefined;
  /** True where a refused file is to be mended itself, whatever its fields say. Left out: where it has none. */
  readonly isMended?: boolean | undefined;
  /** What to send; undefined where a field is wrong, which has then said so. */
  readonly given: () => F | undefined;
  readonly ask: (asked: Asked<F>, options: { readonly signal: AbortSignal; readonly timeoutMs: number }) => Promise<A>;
  /** `again` previews once more, and answers whether that came through, where something that it shows was mended. */
  readonly shown: (answer: A, again: () => Promise<boolean>) => HTMLElement;
  readonly question?: (answer: A) => Question | undefined;
  /** What is said when it is stored. */
  readonly done: (answer: A) => string;
}

export interface ImportForm {
  readonly node: HTMLElement;
  /** Answers whether there is a preview. */
  preview(): Promise<boolean>;
}

/** A file that the server has: preview it, answer what is asked, and import exactly what was previewed. */
export function importForm<F, A>(
  pane: SubmitPane,
  name: string,
  kind: ImportKind<F, A>,
  then: { readonly again: (...more: HTMLElement[]) => void; readonly imported: () => Promise<void> },
): ImportForm {
  const { texts } = pane;
  const text = texts.submit.ledger;
  const source = textField(`${kind.id}-source`, kind.sourceLabel, kind.sourceNeeded === undefined ? 190 : 500);
  if (kind.sourceNeeded !== undefined) source.set(name);
  const result = element('div', { class: 'place' });
  const commit = element('div', { class: 'place' });
  const keyOf = createSubmissionKey();
  let previewed: { readonly given: F; readonly question: Question | undefined } | undefined;

  /** Undefined where there is no answer: then it is said why, and nothing is stored. */
  const ask = async (given: F, dryRun: boolean, reason?: string): Promise<A | undefined> => {
    const progress = uploadProgress(pane, dryRun ? text.reading : text.importing, dryRun);
    const sent = { given, source: source.value || (kind.sourceNeeded === undefined ? null : name), dryRun, reason };
    if (dryRun) {
      result.replaceChildren(progress.node);
      commit.replaceChildren();
    } else commit.before(progress.node);
    commit.hidden = true;
    pane.say('', 'info');
    try {
      const options = { signal: progress.signal, timeoutMs: IMPORT_TIMEOUT_MS };
      return await kind.ask({ ...sent, idempotencyKey: dryRun ? null : keyOf(sent) }, options);
    } catch (error) {
      const refused = refusalList(pane, error);
      if (dryRun || refused) result.replaceChildren(...(refused ? [refused] : []));
      if (refused && (kind.isMended ?? !kind.fields)) then.again(element('strong', { class: 'file-name' }, name), refused); // the file is to be mended
      commit.hidden = dryRun || refused !== undefined; // a lost answer may be asked for again
      if (progress.signal.aborted) pane.say(text.cancelled, 'warning');
      else pane.fault(error);
      return undefined;
    } finally {
      progress.node.remove();
    }
  };

  const preview = async (): Promise<boolean> => {
    const given = kind.given();
    if (given === undefined) return false;
    const answer = await ask(given, true);
    if (!answer) return false;
    const question = kind.question?.(answer);
    previewed = { given, question };
    result.replaceChildren(kind.shown(answer, preview));
    const store = button(question?.accept ?? text.doImport, 'primary', () => doImport());
    commit.replaceChildren(source.node, ...(question ? [question.node] : []), element('div', { class: 'actions' }, store));
    commit.hidden = false;
    pane.say(text.result.notStored, question ? 'warning' : 'info');
    return true;
  };

  const doImport = async (): Promise<void> => {
    if (source.value === '' && kind.sourceNeeded !== undefined) return source.refuse(kind.sourceNeeded);
    if (!previewed) return;
    const reason = previewed.question?.read();
    if (previewed.question && reason === undefined) return;
    const answer = await ask(previewed.given, false, reason);
    if (!answer) return;
    then.again();
    await then.imported();
    pane.say(kind.done(answer), 'success');
  };

  kind.fields?.addEventListener('change', () => {
    previewed = undefined;
    commit.hidden = true;
    commit.replaceChildren();
    result.replaceChildren();
  });
  commit.hidden = true;
  const node = element(
    'div',
    { class: 'place' },
    element('strong', { class: 'file-name' }, name),
    kind.fields,
    element(
      'div',
      { class: 'actions' },
      button(text.preview, 'outline', preview),
      button(text.another, 'subtle', () => then.again()),
    ),
    result,
    commit,
  );
  return { node, preview };
}
