/** Why a department turned a request down: the reason of its own file, passed on as a code. */
export const afwijzingscodes = [
  'identiteit-niet-vastgesteld',
  'geen-rechtmatig-verblijf',
  'verblijfsduur-te-kort',
  'reeds-ingeschreven',
  'andere-gemeente-bevoegd',
  'niet-verschenen',
  'ingetrokken',
  'andere-reden',
] as const;
export type Afwijzingscode = (typeof afwijzingscodes)[number];
