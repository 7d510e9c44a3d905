/** Style of all pages, served by ourselves: the content security policy allows nothing else. */
export const OPMAAK = `
body{margin:0;font:1.125rem/1.5 system-ui,sans-serif;color:#181818;background:#fff}
main{max-width:28rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.75rem;line-height:1.25}
label{display:block;font-weight:700;margin-top:1rem}
input{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem;font:inherit;color:inherit;background:#fff;border:2px solid #595959}
button{min-height:2.75rem;margin:1.5rem .5rem 0 0;padding:.5rem 1.5rem;font:inherit;font-weight:700;color:#fff;background:#004699;border:2px solid #004699;cursor:pointer}
button.tweede{color:#004699;background:#fff}
:focus-visible{outline:3px solid #181818;outline-offset:3px}
.fout{padding:1rem;border-left:.5rem solid #b30000;background:#fdecec}
`;

function ontsnap(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A page with a neutral title: a screen that others see does not tell what kind of work is done behind it. */
function pagina(titel: string, inhoud: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${titel}</title>
<link rel="stylesheet" href="/opmaak.css">
</head>
<body>
<main>
${inhoud}
</main>
</body>
</html>
`;
}

export interface Inlogformulier {
  /** Path that the form is posted to. */
  readonly actie: string;
  /** What was filled in before, shown again after a mistake; the password never is. */
  readonly gebruikersnaam: string;
  readonly fout: string | undefined;
}

/** The login form. A mistake is said in the title, in an alert before the form and at the fields (WCAG 2.2, 3.3.1). */
export function inlogpagina({ actie, gebruikersnaam, fout }: Inlogformulier): string {
  const melding = fout ? `<div class="fout" role="alert" id="fout"><p>${ontsnap(fout)}</p></div>` : '';
  const veldfout = fout ? ' aria-invalid="true" aria-describedby="fout"' : '';
  return pagina(
    fout ? 'Fout: Inloggen' : 'Inloggen',
    `<h1>Inloggen</h1>
${melding}
<form method="post" action="${ontsnap(actie)}">
<label for="gebruikersnaam">Gebruikersnaam</label>
<input id="gebruikersnaam" name="gebruikersnaam" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${ontsnap(gebruikersnaam)}"${veldfout}>
<label for="wachtwoord">Wachtwoord</label>
<input id="wachtwoord" name="wachtwoord" type="password" autocomplete="current-password" required${veldfout}>
<button type="submit">Inloggen</button>
</form>`,
  );
}

/** Shown when the request itself is wrong and the browser cannot be sent back; `code` is an OAuth error code. */
export function foutpagina(code: string): string {
  return pagina(
    'Inloggen lukt niet',
    `<h1>Inloggen lukt niet</h1>
<p>Ga terug naar de toepassing en begin opnieuw. Blijft het misgaan, geef dan deze code door aan de beheerder: <code>${ontsnap(code)}</code>.</p>`,
  );
}

/** Asks whether to log out; `formulier` is the library's own form with its protection against forged requests. */
export function uitlogpagina(formulier: string): string {
  return pagina(
    'Uitloggen',
    `<h1>Uitloggen?</h1>
${formulier}
<button type="submit" form="op.logoutForm" value="yes" name="logout">Uitloggen</button>
<button type="submit" form="op.logoutForm" class="tweede">Ingelogd blijven</button>`,
  );
}

/** Shown after logging out when the client gave no address to return to. */
export function uitgelogdpagina(): string {
  return pagina('Uitgelogd', '<h1>U bent uitgelogd</h1>');
}
