import { malformed } from './sie-refusals.js';

/** A root element stands within so many lines of what precedes it. */
const MAX_LINES = 20;

/** Tells what a file is that begins with "<": SIE 5, which is XML, or a page that was saved in place of a file. */
export class NotSie {
  private lines = 0;
  private text = '';

  /** True where the text begins or goes on with XML; refuses as soon as it is clear what the XML is. */
  isXml(text: string): boolean {
    if (this.lines === 0 && !text.startsWith('<')) return false;
    this.lines += 1;
    this.text += `${text} `;
    if (/<(?:\w+:)?Sie(?:Entry)?[\s>]|sie\.se\/sie5/i.test(this.text))
      throw malformed(1, 'SIE 5 (XML) is not read; export SIE 4 (.se or .si) from the accounting system', 'SIE_5');
    if (!/^<\?xml\b/i.test(this.text) || this.lines >= MAX_LINES) this.refuse();
    return true;
  }

  end(): void {
    if (this.lines > 0) this.refuse();
  }

  private refuse(): never {
    throw malformed(1, 'this is a web page or XML, not a SIE file; an address may have answered with an error page', 'WEB_PAGE');
  }
}
