import { type Command, Option } from 'commander';
import { PopulationAcceptance } from '../regions/plausibility/population-acceptance.js';

export interface AcceptOptions {
  readonly accept?: 'jumps';
  readonly dryRun?: boolean;
  readonly reason?: string;
}

/** What both ways of bringing in population take. */
export function addAcceptance(command: Command): Command {
  return command
    .addOption(
      new Option('--accept <what>', 'take figures that move further than inhabitants do; needs --reason').choices(['jumps']),
    )
    .option('--dry-run', 'do everything and keep nothing')
    .option('--reason <text>', 'why; kept in the change log');
}

export function acceptanceOf({ accept }: AcceptOptions): PopulationAcceptance[] {
  return accept === 'jumps' ? [PopulationAcceptance.JUMPS] : [];
}
