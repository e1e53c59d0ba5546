import '../../../../addin/pages/page.css';
import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm?url';
import { functionsJson } from '../../../../addin/catalogue/functions-json.js';
import { startAddin } from '../../../../addin/start.js';
import { installHost } from '../../../../addin/workbench/host/install-host.js';
import { loadEngine } from '../../../../addin/workbench/host/load-engine.js';

// The pane as Excel shows it, over the workbench's workbook.
const root = document.getElementById('pane');
if (root) {
  await loadEngine(wasmAddress);
  const language = new URLSearchParams(location.search).get('office') === 'en' ? 'en' : 'sv';
  const host = installHost({ functions: [{ namespace: 'FORDELA', ...functionsJson('en') }], language });
  Object.assign(globalThis, { host });
  await startAddin({ root });
}
