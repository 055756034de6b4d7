const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/i;

/** Of a served page. */
interface Served {
  /** Names its content. */
  readonly version: string;
  /** What it must say where it asks for something to be written. */
  readonly token: string;
}

/**
 * A built page as the dev server serves it: with what keeps it up to date, and a
 * content security policy that lets it load and listen. All else stays as built.
 */
export function devPage(html: string, { version, token }: Served): string {
  const open = html.replace(
    POLICY,
    (_, head: string, policy: string) => `${head}${relax(policy)}"`,
  );
  const client = `<script src="/_dev/client.js" data-build="${version}" data-token="${token}" defer></script>\n`;
  const end = open.lastIndexOf("</body>");
  return end < 0 ? open + client : open.slice(0, end) + client + open.slice(end);
}

/** The page that leads to the decks has no scripts of its own, and no word of them. */
function relax(policy: string): string {
  const whole = /script-src/.test(policy)
    ? policy
    : `${policy}; script-src 'self'; connect-src 'self'`;
  return whole
    .replace("connect-src 'none'", "connect-src 'self'")
    .replace(/script-src (?!'self')/, "script-src 'self' ");
}
