/** What of a sheet is printed, and which row its columns' headings are in. */
export interface PrintedSheet {
  readonly headings?: Excel.Range;
  /** Left out: all that the sheet holds. */
  readonly area?: Excel.Range;
}

/**
 * So that a sheet prints at once: A4, lying, one page wide and as long as it gets, its headings on every page. The last thing that is
 * done to a sheet: where Excel refuses, as it may on a computer without a printer, the sheet stands as it is.
 */
export async function setUpPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { headings, area }: PrintedSheet = {},
): Promise<void> {
  try {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    if (headings) pageLayout.setPrintTitleRows(headings.getEntireRow());
    if (area) pageLayout.setPrintArea(area);
    await context.sync();
  } catch {
    // printing is a courtesy: what was asked for is written
  }
}
