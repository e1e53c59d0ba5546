import { RIBBON } from '../catalogue/ribbon.js';

const REFRESHING = RIBBON.filter(({ action }) => action.startsWith('refresh'));

/**
 * Puts the ribbon's refresh buttons out of use and back. It is all that Excel offers to show that something is under way while the
 * pane is closed; where even that is missing, nothing is shown.
 */
export async function ribbonBusy(isBusy: boolean): Promise<void> {
  if (!Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
  const controls = REFRESHING.map(({ id }) => ({ id, enabled: !isBusy }));
  await Office.ribbon
    .requestUpdate({ tabs: [{ id: 'Fordela.Tab', groups: [{ id: 'Fordela.Group', controls }] }] })
    .catch(() => undefined);
}
