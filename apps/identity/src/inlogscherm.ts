import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Interaction, type Provider } from 'oidc-provider';
import { meldAan } from './aanmelden.js';
import { BETROUWBAARHEIDSNIVEAU } from './clients.js';
import { foutpagina, inlogpagina } from './paginas.js';

const MAXIMUM_BODY_BYTES = 4096;

/** The form, or undefined when it is larger than a user name and a password can be. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAXIMUM_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/**
 * Writes a page. Browsers also hold redirects that follow a posted form to `form-action`, so the origin of the client that
 * the user returns to is allowed there and nowhere else.
 */
export function sendPage(response: ServerResponse, status: number, html: string, returnOrigin = ''): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'self'; form-action 'self'${returnOrigin && ` ${returnOrigin}`}; frame-ancestors 'none'; base-uri 'none'`,
  });
  response.end(html);
}

function returnOrigin(interaction: Interaction): string {
  const redirect = interaction.params['redirect_uri'];
  return typeof redirect === 'string' && URL.canParse(redirect) ? new URL(redirect).origin : '';
}

async function findInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Interaction | undefined> {
  try {
    return await provider.interactionDetails(request, response);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

/**
 * Answers `GET` and `POST /inloggen/{uid}`. The signed, path-bound cookie of the interaction makes the form unforgeable
 * from another site. There is no consent to ask: that prompt is answered at once. Wrong name or password: 422 with the form again; expired or unknown interaction: 400; no other method.
 */
export async function inlogscherm(
  provider: Provider,
  wachtwoorden: ReadonlyMap<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const actie = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.writeHead(405, { allow: 'GET, POST' }).end();
    return;
  }
  const interaction = await findInteraction(provider, request, response);
  if (!interaction) return sendPage(response, 400, foutpagina('session_not_found'));
  if (interaction.prompt.name === 'consent') return provider.interactionFinished(request, response, { consent: {} });
  if (request.method === 'GET') {
    return sendPage(
      response,
      200,
      inlogpagina({ actie, gebruikersnaam: '', fout: undefined }),
      returnOrigin(interaction),
    );
  }
  const form = await readForm(request);
  if (!form) return sendPage(response, 413, foutpagina('invalid_request'));
  const gebruikersnaam = form.get('gebruikersnaam') ?? '';
  const user = meldAan(wachtwoorden, gebruikersnaam, form.get('wachtwoord') ?? '');
  if (!user) {
    const fout = 'De gebruikersnaam of het wachtwoord klopt niet.';
    return sendPage(response, 422, inlogpagina({ actie, gebruikersnaam, fout }), returnOrigin(interaction));
  }
  await provider.interactionFinished(request, response, {
    login: { accountId: user.sub, acr: BETROUWBAARHEIDSNIVEAU, remember: false },
  });
}
