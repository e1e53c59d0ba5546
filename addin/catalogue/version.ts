/** The program's version, as the pane shows it: package.json's, as a test holds it to. */
export const VERSION = '0.1.0';
