import './page.css';
import { startAddin } from '../start.js';
import { withoutOffice } from './without-office.js';

const root = document.getElementById('pane');
if (root) {
  if (typeof Office === 'undefined') withoutOffice(root);
  else void startAddin({ root });
}
