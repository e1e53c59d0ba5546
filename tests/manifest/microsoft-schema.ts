import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';

const Ajv = AjvDraft04.default;
const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams/v1.25');

const FILES = { manifest: 'MicrosoftTeams.schema.json', texts: 'MicrosoftTeams.Localization.schema.json' } as const;

const made = new Map<string, (data: unknown) => string[]>();

/** Everything that Microsoft's schemas say against a unified manifest, its translated texts, or the functions in functions.json. */
export function jsonFaults(kind: keyof typeof FILES | 'functions', data: unknown): string[] {
  const check = made.get(kind) ?? checkOf(kind);
  made.set(kind, check);
  return check(data);
}

function checkOf(kind: keyof typeof FILES | 'functions'): (data: unknown) => string[] {
  const schema: object = JSON.parse(readFileSync(join(FOLDER, FILES[kind === 'texts' ? kind : 'manifest']), 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    code: { regExp },
    formats: { uri: (text: string) => URL.canParse(text) },
  });
  ajv.addSchema(schema, 'schema');
  const validate = ajv.compile(kind === 'functions' ? FUNCTIONS : { $ref: 'schema' });
  return (data) =>
    validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Some of the schema's patterns are no regular expressions under the flag that Ajv sets. */
const regExp = Object.assign(
  (pattern: string, flags: string): RegExp => {
    try {
      return new RegExp(pattern, flags);
    } catch {
      return new RegExp(pattern);
    }
  },
  { code: 'new RegExp' },
);

const FUNCTIONS = {
  type: 'object',
  required: ['functions'],
  properties: { functions: { type: 'array', minItems: 1, items: { $ref: 'schema#/definitions/extensionFunction' } } },
};
