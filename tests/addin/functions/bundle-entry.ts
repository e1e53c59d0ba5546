export { createClient } from '../../../addin/api/client.js';
export { createAskCells } from '../../../addin/functions/ask-cells.js';
export { registerFunctions } from '../../../addin/functions/register-functions.js';
