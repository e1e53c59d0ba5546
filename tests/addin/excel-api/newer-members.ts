/** Uses of newer members that the walk must see; never run. */
export const newerMembers = (sheet: Excel.Worksheet, table: Excel.Table): void => {
  table.rows.deleteRowsAt(0);
  void Excel.run({ mergeUndoGroup: true }, (context) => context.sync());
  sheet.load('name, showDataTypeIcons');
  if (Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1')) table.rows.deleteRowsAt(0);
};
