import { AskError } from './ask.js';
import { loadTable, loadYears, showTable } from './contributions.js';
import { element } from './element.js';
import { LINKS } from './links.js';
import { chooseLanguage, type Language, TEXTS } from './texts.js';

const language = chooseLanguage();
const text = TEXTS[language];
document.documentElement.lang = language;
document.title = `${text.title} – ${text.table.heading}`;

const place = element('div', { class: 'place', 'aria-live': 'polite' }, text.table.loading);
const select = element('select', { id: 'year' });
const revision = element('p', { class: 'revision' });
document.body.append(header(), main(), element('footer', {}, revision));

try {
  const { revision: number, years } = await loadYears();
  revision.textContent = text.revision(number);
  for (const year of years) select.append(element('option', { value: `${year}` }, `${year}`));
  select.addEventListener('change', () => {
    history.replaceState(null, '', addressWith('year', select.value));
    void show(Number(select.value));
  });
  const first = firstYear(years);
  if (first === undefined) place.replaceChildren(text.table.noYears);
  else {
    select.value = `${first}`;
    await show(first);
  }
} catch (error) {
  place.replaceChildren(fault(error));
}

async function show(year: number): Promise<void> {
  try {
    const table = await loadTable(year);
    if (select.value === `${year}`) place.replaceChildren(showTable(table, language));
  } catch (error) {
    place.replaceChildren(fault(error));
  }
}

/** The year in the address, else this year, else the last one. */
function firstYear(years: readonly number[]): number | undefined {
  const asked = Number(new URLSearchParams(location.search).get('year'));
  return [asked, new Date().getFullYear()].find((year) => years.includes(year)) ?? years.at(-1);
}

function fault(error: unknown): HTMLElement {
  if (error instanceof AskError && error.code === 'UNAUTHENTICATED') return element('p', { class: 'fault' }, text.signedOut);
  return element('p', { class: 'fault' }, `${text.failed} ${error instanceof Error ? error.message : String(error)}`);
}

function addressWith(name: string, value: string): string {
  const query = new URLSearchParams(location.search);
  query.set(name, value);
  return `?${query}`;
}

function header(): HTMLElement {
  const languages = element('nav', { class: 'languages', 'aria-label': text.language });
  for (const [code, name] of [
    ['sv', 'Svenska'],
    ['en', 'English'],
  ] satisfies [Language, string][]) {
    const current = code === language ? 'true' : undefined;
    languages.append(element('a', { href: addressWith('lang', code), lang: code, 'aria-current': current }, name));
  }
  return element('header', {}, element('h1', {}, text.title), languages, element('p', { class: 'lead' }, text.lead));
}

function main(): HTMLElement {
  const tiles = element('ul', { class: 'tiles' });
  for (const { href, key } of LINKS) {
    tiles.append(element('li', {}, element('a', { href }, text.links[key].title), element('p', {}, text.links[key].text)));
  }
  tiles.append(element('li', {}, element('strong', {}, text.documentation.title), element('p', {}, text.documentation.text)));
  return element(
    'main',
    {},
    element('section', { 'aria-labelledby': 'ask' }, element('h2', { id: 'ask' }, text.links.heading), tiles),
    element(
      'section',
      { 'aria-labelledby': 'contributions' },
      element(
        'div',
        { class: 'bar' },
        element('h2', { id: 'contributions' }, text.table.heading),
        element('label', { for: 'year' }, text.table.year, ' ', select),
      ),
      place,
    ),
  );
}
