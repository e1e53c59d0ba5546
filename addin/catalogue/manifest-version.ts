/** The add-in's version: package.json's, as a test holds it to. */
export const VERSION = '0.1.0';
