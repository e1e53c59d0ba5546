/** Sizes of a button's icons, in pixels: Office needs 16, 32 and 80, and takes the others on screens between them. */
export const BUTTON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** The unified manifest has room for the three that are needed. */
export const NEEDED_SIZES = [16, 32, 80] as const;
export type IconSize = (typeof BUTTON_SIZES)[number];

/** Where a deployment's files are found. */
export interface ManifestAddresses {
  readonly origin: string;
  readonly pane: string;
  readonly script: string;
  readonly functionsEn: string;
  readonly functionsSv: string;
  readonly help: string;
  readonly icon: (size: IconSize) => string;
}

/** The origin is no address that Office loads an add-in from. */
export class OriginRefused extends Error {
  override readonly name = 'OriginRefused';
}

/** The addresses below an origin such as "https://fordela.example". Refuses what Office would refuse, in words. */
export function manifestAddresses(given: string): ManifestAddresses {
  const { origin } = readOrigin(given);
  return {
    origin,
    pane: `${origin}/addin/taskpane.html`,
    script: `${origin}/addin/taskpane.js`,
    functionsEn: `${origin}/addin/functions.en.json`,
    functionsSv: `${origin}/addin/functions.sv.json`,
    help: `${origin}/`,
    icon: (size) => `${origin}/addin/icons/icon-${size}.png`,
  };
}

function readOrigin(given: string): URL {
  if (!URL.canParse(given))
    throw new OriginRefused(`“${given}” is no address. Give the server’s origin, such as https://fordela.example.`);
  const url = new URL(given);
  if (url.protocol !== 'https:') {
    throw new OriginRefused(
      `Office loads add-ins over https only, and “${given}” is ${url.protocol.slice(0, -1)}. For a trial on this machine use https://localhost with a certificate that the machine trusts (docs/excel.md).`,
    );
  }
  const more = url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '' || url.hash !== '';
  if (more) throw new OriginRefused(`“${given}” is more than an origin. Leave out everything behind the host and port.`);
  return url;
}
