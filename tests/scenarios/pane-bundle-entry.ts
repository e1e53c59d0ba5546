// What the pane computes scenarios with, as it is bundled for a browser.
export { outcomeOf } from '../../addin/taskpane/what-if/what-if-model.js';
export { adjustmentInputs } from '../../addin/taskpane/what-if/what-if-scenarios.js';
