/** What an import of population takes by name although it is asked about. */
export enum PopulationAcceptance {
  JUMPS = 'JUMPS',
}
