import { AskError, type AskFigures, type AskOffence } from './ask-error.js';

interface GraphqlError {
  readonly message: string;
  readonly code: string | undefined;
  readonly figures: AskFigures | undefined;
  readonly offences: readonly AskOffence[];
}

/**
 * What an HTTP answer holds: GraphQL's data, or the reason why there is none. Nothing is believed unseen, and a part of an answer
 * is none: where anything was refused, that is the reason.
 */
export function readAnswer(status: number, body: string): object {
  const answer = parseObject(body);
  const errors = answer && Array.isArray(Reflect.get(answer, 'errors')) ? (Reflect.get(answer, 'errors') as unknown[]) : [];
  const error = errors.length > 0 ? readError(errors[0]) : undefined;
  if (status === 401 || error?.code === 'UNAUTHENTICATED') {
    throw new AskError('signed-out', error?.message ?? 'The server asks for a sign-in.', { code: 'UNAUTHENTICATED' });
  }
  if (error) throw asAskError(error);
  if (status >= 500) throw new AskError('fault', `The server answered ${status}.`);
  if (!answer) throw new AskError('garbage', `The answer (${status}) is not JSON of Fordela.`);
  const data: unknown = Reflect.get(answer, 'data');
  if (!isObject(data)) throw new AskError('garbage', `The answer (${status}) holds no data.`);
  if (Object.values(data).includes(null))
    throw new AskError('garbage', `The answer (${status}) lacks a part, and does not say why.`);
  return data;
}

function asAskError({ message, code, figures, offences }: GraphqlError): AskError {
  if (code === 'INTERNAL_SERVER_ERROR') return new AskError('fault', message, { code });
  if (code === 'TIMEOUT') return new AskError('timeout', message, { code });
  if (code === undefined) return new AskError('garbage', message);
  return new AskError('refused', message, { code, figures, offences });
}

function readError(error: unknown): GraphqlError {
  const extensions: unknown = isObject(error) ? Reflect.get(error, 'extensions') : undefined;
  const [message, code, figures] = [property(error, 'message'), property(extensions, 'code'), property(extensions, 'figures')];
  const offences = property(extensions, 'offences');
  return {
    message: typeof message === 'string' ? message : 'The server gave no reason.',
    code: typeof code === 'string' ? code : undefined,
    figures: isObject(figures) ? (figures as AskFigures) : undefined,
    offences: Array.isArray(offences) ? offences.flatMap(readOffence) : [],
  };
}

function readOffence(offence: unknown): AskOffence[] {
  const text = (name: string): object => {
    const value = property(offence, name);
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const [row, figures] = [property(offence, 'row'), property(offence, 'figures')];
  const place = { ...(typeof row === 'number' ? { row } : {}), ...(isObject(figures) ? { figures: figures as AskFigures } : {}) };
  return isObject(offence)
    ? [{ reason: '', ...text('reason'), ...text('column'), ...text('value'), ...text('code'), ...place }]
    : [];
}

function parseObject(body: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function property(from: unknown, name: string): unknown {
  return isObject(from) ? Reflect.get(from, name) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
