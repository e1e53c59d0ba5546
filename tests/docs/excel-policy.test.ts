import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../server/database/project-root.js';
import { OFFICE_POLICY } from '../../server/http/security-headers.js';

it('docs/excel.md prints the very policy that the pane is served with', () => {
  const page = readFileSync(join(projectRoot(), 'docs/excel.md'), 'utf8');
  const printed = /```\nContent-Security-Policy: ([^`]*?)\n```/.exec(page)?.[1]?.split(/\s+/).join(' ');
  const { directives } = OFFICE_POLICY.contentSecurityPolicy;
  expect(printed).toBe(
    Object.entries(directives)
      .map(([name, sources]) => `${name} ${sources.join(' ')}`)
      .join('; '),
  );
});
