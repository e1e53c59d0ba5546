import { request } from 'node:http';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { manifestFaults, manifestFiles } from '../../server/manifest/manifest-files.js';
import { serve } from '../support/served.js';
import { refuseUnbuilt } from '../support/server-process.js';

beforeAll(refuseUnbuilt);

const PUBLIC = manifestFiles({ origin: 'https://fordela.example' });

it('offers both manifests for its public address to whoever rolls them out, signed in or not', async () => {
  const { origin } = await serve({ origin: 'https://fordela.example' });
  for (const name of ['manifest.xml', 'manifest.json', 'manifest.sv.json'] as const) {
    const response = await fetch(`${origin}/addin/${name}`, { headers: { 'x-forwarded-host': 'elsewhere.example' } });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(response.headers.get('content-type')).toMatch(name.endsWith('.xml') ? /^application\/xml/ : /^application\/json/);
    expect(await response.text()).toBe(PUBLIC[name]);
  }
});

it('packs the unified manifest as it is uploaded', async () => {
  const { origin } = await serve({ origin: 'https://fordela.example' });
  const response = await fetch(`${origin}/addin/manifest.zip`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="fordela-manifest.zip"');
  const packed = unzipSync(new Uint8Array(await response.arrayBuffer()));
  expect(Object.keys(packed).sort()).toEqual(['icon-192.png', 'icon-outline.png', 'manifest.json', 'manifest.sv.json']);
  expect(strFromU8(packed['manifest.json'] ?? new Uint8Array())).toBe(PUBLIC['manifest.json']);
});

it('makes them for the address asked where no public one is set, named so that nobody rolls them out', async () => {
  const { origin } = await serve();
  const { host } = new URL(origin);
  const xml = await (await fetch(`${origin}/addin/manifest.xml`)).text();
  expect(xml).toMatch(/<!-- For trying only: .*FORDELA_ORIGIN/);
  expect(xml).toContain('<DisplayName DefaultValue="Fordela (for trying only)">');
  expect(xml).toContain('Value="Fordela (endast för prov)"');
  expect(xml).toContain(`https://${host}/addin/taskpane.html`);
  const json = await (await fetch(`${origin}/addin/manifest.json`)).json();
  expect(json.name.short).toBe('Fordela (for trying only)');
  const files = manifestFiles({ origin: `https://${host}`, trial: true });
  expect([files['manifest.xml'], manifestFaults(files)]).toEqual([xml, []]);
});

it.each([
  { forwarded: 'localhost:8443', leadsTo: 'https://localhost:8443/' },
  { forwarded: 'fordela.example', leadsTo: 'https://fordela.example/' },
  { forwarded: 'evil.example/x?"><script>', leadsTo: undefined },
  { forwarded: 'a.example, b.example', leadsTo: undefined },
  { forwarded: 'localhost:99999', leadsTo: undefined },
])('takes “$forwarded”, which a proxy passes on, for the address asked only where it is one', async ({ forwarded, leadsTo }) => {
  const { origin } = await serve();
  const xml = await (await fetch(`${origin}/addin/manifest.xml`, { headers: { 'x-forwarded-host': forwarded } })).text();
  expect(xml).toContain(`<SourceLocation DefaultValue="${leadsTo ?? `https://${new URL(origin).host}/`}addin/taskpane.html"/>`);
});

it('answers a stranger’s Host with 421, manifests too', async () => {
  const { origin } = await serve();
  const status = await new Promise((resolve) =>
    request(`${origin}/addin/manifest.xml`, { headers: { host: 'fordela.example' } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end(),
  );
  expect(status).toBe(421);
});
