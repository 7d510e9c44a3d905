/**
 * Headers of every response: the version (NL API Design Rules /core/version-header) and the security headers of
 * /core/transport/security-headers. `Content-Type` comes with the content.
 * @param version full SemVer version of the API
 */
export function standardHeaders(version: string): Readonly<Record<string, string>> {
  return {
    'API-Version': version,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
  };
}
