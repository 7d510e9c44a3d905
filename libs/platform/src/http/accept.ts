/** Media type ranges of an `Accept` header with a weight above 0, lower case, without parameters. */
function acceptableRanges(accept: string): { readonly wanted: string[]; readonly refused: string[] } {
  const wanted: string[] = [];
  const refused: string[] = [];
  for (const part of accept.toLowerCase().split(',')) {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    (weight !== undefined && Number(weight.slice(2)) === 0 ? refused : wanted).push(range);
  }
  return { wanted, refused };
}

function covers(range: string, type: string): boolean {
  return range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}

/** The most specific mention of a type decides (RFC 9110 §12.5.1): JSON with weight 0 stays refused beside a wildcard. */
function accepts(wanted: readonly string[], refused: readonly string[], type: string): boolean {
  const specificity = (range: string): number => (range === type ? 3 : range.endsWith('/*') && range !== '*/*' ? 2 : 1);
  const best = (ranges: readonly string[]): number =>
    Math.max(0, ...ranges.filter((range) => covers(range, type)).map(specificity));
  return best(wanted) > best(refused);
}

/**
 * Whether a caller accepts one of the media types a route gives (RFC 9110 §12.5.1).
 * @param accept the header as received; absent or empty accepts everything
 * @param produces lower-case media types without parameters
 */
export function isAcceptable(accept: string | undefined, produces: readonly string[]): boolean {
  if (accept === undefined || accept === '' || accept === '*/*') return true;
  if (produces.includes(accept)) return true;
  const { wanted, refused } = acceptableRanges(accept);
  return produces.some((type) => accepts(wanted, refused, type));
}
