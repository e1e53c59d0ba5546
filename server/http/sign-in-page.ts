import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; --ground: #f6f7f5; --card: #fff; --text: #1b2420; --soft: #55615b; --line: #d5dbd7; --brand: #0b5d4b; --on-brand: #fff; --warn: #8a2b16; }
@media (prefers-color-scheme: dark) { :root { --ground: #121614; --card: #1b211e; --text: #e8edea; --soft: #a3afa9; --line: #36403b; --brand: #58c4a7; --on-brand: #06231b; --warn: #f0a48f; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
main { width: min(40rem, 100%); padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
section + section { margin-top: 2rem; padding-top: 1.75rem; border-top: 1px solid var(--line); }
h1 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.25; }
h2 { margin: 0 0 .75rem; font-size: 1.125rem; line-height: 1.25; }
p { margin: 0 0 1rem; } .wrong { color: var(--warn); font-weight: 600; }
code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere; }
label { display: block; margin-bottom: .375rem; font-weight: 600; }
form div { display: flex; gap: .5rem; flex-wrap: wrap; }
input { flex: 1 1 14rem; min-width: 0; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: 6px; }
button { padding: .5rem 1rem; font: inherit; font-weight: 600; color: var(--on-brand); background: var(--brand); border: 0; border-radius: 6px; cursor: pointer; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
a { color: var(--brand); }
.again { margin: 1rem 0 0; color: var(--soft); font-size: .9375rem; }
`;

/** The page needs no file, so that it shows even where nothing is built; its style is let through by its hash. */
export const SIGN_IN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TEXTS = {
  sv: {
    title: 'Öppna länken som servern skrev ut',
    wrong: 'Den nyckeln gäller inte. Varje start av servern ger en ny, om ingen är bestämd.',
    how: 'När Fordela startar skriver servern ut en länk i terminalen. Öppna den i den här webbläsaren. Den ser ut så här:',
    label: 'Eller klistra in nyckeln ur länken (det som står efter token=)',
    button: 'Logga in',
    again: 'Har du just öppnat länken från en annan sida?',
    tryAgain: 'Försök igen',
  },
  en: {
    title: 'Open the link that the server printed',
    wrong: 'That token does not fit. Each start of the server makes a new one, unless one is set.',
    how: 'When Fordela starts, the server prints a link in the terminal. Open it in this browser. It looks like this:',
    label: 'Or paste the token from the link (what follows token=)',
    button: 'Sign in',
    again: 'Did you just open the link from another page?',
    tryAgain: 'Try again',
  },
} as const;

/** The page for whoever came without a valid token, to this address; in Swedish and English, the browser's language first. */
export function signInPage(acceptLanguage: string | undefined, token: 'missing' | 'wrong', origin: string): string {
  const first = /^\s*(sv|nb|nn|no|da)\b/i.test(acceptLanguage ?? '') ? 'sv' : 'en';
  const second = first === 'sv' ? 'en' : 'sv';
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fordela – ${TEXTS[first].button}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${section(first, 'h1', token, origin)}
${section(second, 'h2', token, origin)}
</main>
</body>
</html>
`;
}

function section(language: 'sv' | 'en', heading: 'h1' | 'h2', token: 'missing' | 'wrong', origin: string): string {
  const text = TEXTS[language];
  return `<section lang="${language}">
<${heading}>${text.title}</${heading}>
${token === 'wrong' ? `<p class="wrong" role="alert">${text.wrong}</p>` : ''}
<p>${text.how}<br><code>${escapeHtml(origin)}/?token=…</code></p>
<form method="get">
<label for="token-${language}">${text.label}</label>
<div><input id="token-${language}" name="token" type="password" autocomplete="off" required><button>${text.button}</button></div>
</form>
<p class="again">${text.again} <a href="?">${text.tryAgain}</a></p>
</section>`;
}

/** An address comes from the request: nothing of it is read as HTML. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
