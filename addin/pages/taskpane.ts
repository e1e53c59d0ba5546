import './page.css';
import { startAddin } from '../start.js';
import { withoutOffice } from './without-office.js';

const root = document.getElementById('pane');
if (root) open(root);

/** Starts the add-in where Excel is around it. Says where it is not: no office.js, or one that found no Excel and brought no functions. */
function open(root: HTMLElement): void {
  if (typeof CustomFunctions !== 'undefined') start(root);
  else {
    withoutOffice(root);
    if (typeof Office !== 'undefined') void Office.onReady().then(() => startLate(root));
  }
}

function start(root: HTMLElement): void {
  void startAddin({ root, functions: globalThis.fordelaFunctions });
}

/** Excel was there after all, and only slow. */
function startLate(root: HTMLElement): void {
  if (typeof CustomFunctions === 'undefined') return;
  root.replaceChildren();
  start(root);
}
