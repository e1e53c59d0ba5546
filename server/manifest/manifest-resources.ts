import { element, type XmlChild } from './manifest-xml-text.js';
import type { Localized } from './ribbon.js';

/** Texts and addresses that the XML manifest refers to by name: each name once. */
export class ManifestResources {
  readonly #images = new Map<string, XmlChild>();
  readonly #urls = new Map<string, XmlChild>();
  readonly #shortStrings = new Map<string, XmlChild>();
  readonly #longStrings = new Map<string, XmlChild>();

  image(id: string, address: string): string {
    return add(this.#images, 'bt:Image', id, address);
  }

  url(id: string, address: string, swedish?: string): string {
    return add(this.#urls, 'bt:Url', id, address, swedish);
  }

  /** At most 125 characters. */
  shortText(id: string, { en, sv }: Localized): string {
    return add(this.#shortStrings, 'bt:String', id, en, sv);
  }

  /** At most 250 characters. */
  longText(id: string, { en, sv }: Localized): string {
    return add(this.#longStrings, 'bt:String', id, en, sv);
  }

  toElement(): XmlChild {
    return element(
      'Resources',
      {},
      element('bt:Images', {}, ...this.#images.values()),
      element('bt:Urls', {}, ...this.#urls.values()),
      element('bt:ShortStrings', {}, ...this.#shortStrings.values()),
      element('bt:LongStrings', {}, ...this.#longStrings.values()),
    );
  }
}

function add(into: Map<string, XmlChild>, name: string, id: string, value: string, swedish?: string): string {
  const override = swedish === undefined ? [] : [element('bt:Override', { Locale: 'sv-SE', Value: swedish })];
  into.set(id, element(name, { id, DefaultValue: value }, ...override));
  return id;
}
