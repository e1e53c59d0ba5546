import { associateEarly, type EarlyFunctions } from '../functions/early-functions.js';

declare global {
  /** What a small script leaves for the program that follows it; absent where office.js brought no functions, outside Excel. */
  var fordelaFunctions: EarlyFunctions | undefined;
  /** Written in by the build, so that the script carries the functions' names and none of their descriptions. */
  const FORDELA_FUNCTION_IDS: readonly string[];
}

// An ordinary script that the page waits for, between office.js and the program: docs/decisions/0039.
if (typeof CustomFunctions !== 'undefined') {
  globalThis.fordelaFunctions = associateEarly(CustomFunctions as never, FORDELA_FUNCTION_IDS, { text: notLoaded });
}

function notLoaded(): string {
  const language = globalThis.Office?.context?.displayLanguage ?? navigator.language;
  return language.startsWith('sv')
    ? 'Fordela gick inte att hämta. Kontrollera nätet och öppna arbetsboken igen.'
    : 'Fordela could not be loaded. Check the network and open the workbook again.';
}
