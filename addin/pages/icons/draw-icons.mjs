// Draws the add-in's icons as PNG with the installed Chromium: `node addin/pages/icons/draw-icons.mjs`. Run after a change of the drawing.
// biome-ignore-all lint/style/noRestrictedImports: a developer's tool, run by Node and never loaded by Excel

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Three bars, the longest first: what each region pays. At small sizes the bars sit on whole pixels. */
const color = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3.5" fill="#0b5d4b"/>
<path d="M3 3h10v2.5H3z" fill="#fff"/><path d="M3 6.75h7v2.5H3z" fill="#9fd8c6"/><path d="M3 10.5h4v2.5H3z" fill="#58c4a7"/></svg>`;
const outline = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M3 3h10v2.5H3zM3 6.75h7v2.5H3zM3 10.5h4v2.5H3z" fill="#fff"/></svg>`;

const ICONS = [
  ...[16, 20, 24, 32, 40, 48, 64, 80, 192].map((size) => ({ name: `icon-${size}.png`, size, svg: color })),
  { name: 'icon-outline.png', size: 32, svg: outline },
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, size, svg } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: fileURLToPath(new URL(name, import.meta.url)), omitBackground: true });
  await page.close();
}
await browser.close();
