import { findDefinition, replaceDefinition } from '../held-definitions.js';
import { runExcel } from '../run-excel.js';
import { listParameters } from './read-parameters.js';
import { FOLLOWABLE, type FollowedParameters } from './workbook-parameter.js';

/** Has a held table ask what the workbook's named cells say from its next refresh on, or what it last asked. */
export function followParameters(id: string, follow: boolean): Promise<void> {
  return runExcel(async (context) => {
    const held = await findDefinition(context, id);
    const { parameters: _, ...definition } = held.definition;
    const parameters: FollowedParameters = follow
      ? Object.fromEntries(
          (await listParameters(context)).flatMap(({ parameter, name }) =>
            (FOLLOWABLE[definition.operation] as readonly string[]).includes(parameter) ? [[parameter, name]] : [],
          ),
        )
      : {};
    replaceDefinition(held, { ...definition, ...(Object.keys(parameters).length > 0 && { parameters }) });
    await context.sync();
  });
}
