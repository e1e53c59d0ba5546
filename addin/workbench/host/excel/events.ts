import type { WorkbookEvent } from '../workbook-events.js';
import type { RequestContext } from './request-context.js';
import type { EventName } from './specification.js';

type Handler = (argument: unknown) => unknown;

/** `onChanged`, `onSelectionChanged` and their like: `add` and `remove`, told after the calculation. */
export function addEventHandler(context: RequestContext, name: EventName, target: () => object | undefined) {
  const stops = new Map<Handler, () => void>();
  const add = (handler: Handler) => {
    context.queue(() => {
      const only = Reflect.get(target() ?? {}, 'id') as unknown;
      const stop = context.host.listen((event) => {
        const argument = argumentOf(context, name, event, only);
        if (argument) setTimeout(() => handler(argument), 0);
      });
      stops.set(handler, stop);
    });
    const remove = (): void => context.queue(() => stops.get(handler)?.());
    return { context, remove };
  };
  return { add, remove: (handler: Handler) => context.queue(() => stops.get(handler)?.()) };
}

function argumentOf({ host }: RequestContext, name: EventName, event: WorkbookEvent, only: unknown): object | undefined {
  const isMine = (sheet: string): boolean => typeof only !== 'string' || only === sheet;
  if (name === 'changed' && event.kind === 'edited' && isMine(event.sheet)) {
    const { address } = addressArgument(host.addressOf(event.sheet, event.area));
    return { type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local', worksheetId: event.sheet, address };
  }
  if (name === 'selected' && event.kind === 'selected')
    return { ...addressArgument(host.addressOf(host.selection.sheet, host.selection.area)), workbook: host };
  if (name === 'activated' && event.kind === 'activated' && isMine(event.sheet))
    return { type: 'WorksheetActivated', worksheetId: event.sheet };
  return name === 'calculated' && event.kind === 'changed' ? { type: 'WorksheetCalculated' } : undefined;
}

const addressArgument = (address: string): { address: string } => ({ address: address.slice(address.lastIndexOf('!') + 1) });
