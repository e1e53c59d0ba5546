/** The page outside Excel, or where Excel's interface did not load: says so instead of staying white. In both languages, for nothing tells which. */
export function withoutOffice(root: HTMLElement): void {
  const texts = [
    [
      'sv',
      'Den här sidan visas i Excel. Ser du den där, gick Microsofts office.js inte att hämta: kontrollera nätet och öppna panelen igen.',
    ],
    [
      'en',
      'This page is shown in Excel. If you see it there, Microsoft’s office.js could not be loaded: check the network and open the pane again.',
    ],
  ] as const;
  for (const [lang, text] of texts) {
    const paragraph = document.createElement('p');
    paragraph.lang = lang;
    paragraph.textContent = text;
    root.append(paragraph);
  }
}
