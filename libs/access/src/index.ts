export { gemeentenVan, type Actor } from './actor/actor.js';
export { actorUitClaims, type ActorClaims, type Claimfout } from './actor/actor-claims.js';
export { isRol, ROLLEN, type Actorsoort, type Rol, type Roldefinitie } from './actor/rollen.data.js';

export { issuerKeys, IssuerUnreachableError, type IssuerKeysOptions } from './token/issuer-keys.js';
export {
  TOKEN_ALGORITHMS,
  TokenVerifier,
  type Tokenfout,
  type Tokenoordeel,
  type TokenVerifierOptions,
} from './token/token-verifier.js';

export { AccessModule } from './http/access.module.js';
export { ACCESS_OPTIONS, type AccessOptions } from './http/access-options.js';
export { ActorGuard } from './http/actor-guard.js';
export {
  DezeActor,
  DezeDoelbinding,
  Handeling,
  OPENBAAR,
  Openbaar,
  ZONDER_DOELBINDING,
  ZonderDoelbinding,
} from './http/decorators.js';
export { gevondenToegang, onthoudToegang, toegangVan, type Verzoektoegang } from './http/toegang-context.js';

export type { Beslissing, Beslisreden } from './policy/beslissing.js';
export { kolom, lijst, type Bron, type Bronschema, type Kolomveld, type Lijstveld } from './policy/bronschema.js';
export { policy, Policy, type AnyPolicy, type Policydefinitie, type Predicaat, type Regel } from './policy/policy.js';
export { rolmatrix, type Rolrecht } from './policy/rolmatrix.js';
export {
  nietGevonden,
  oordeelToegang,
  verboden,
  weigeringAlsProbleem,
  type Toegangsoordeel,
  type Toegangsvraag,
} from './policy/toegang.js';
export {
  alle,
  altijd,
  een,
  eigenBehandeling,
  eigenGemeente,
  eigenMelding,
  eigenOrganisatie,
  heeftWaarde,
  isLeeg,
  niet,
  opToegangslijst,
  type Actorkenmerk,
  type Voorwaarde,
} from './policy/voorwaarde.js';

export { Verwerkingsregister, type Grondslag, type Verwerking } from './register/verwerking.js';
export { VERWERKINGEN, verwerkingsregister } from './register/verwerkingsregister.data.js';

export { accessTables } from './decision-log/access-tables.js';
export { DecisionLog, type BeslissingsLog, type SqlPool } from './decision-log/decision-log.js';
export { beslissingAlsRij, type Beslissingsfeit, type Beslissingsrij } from './decision-log/decision-row.js';
